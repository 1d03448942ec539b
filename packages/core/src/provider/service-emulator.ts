import type { EmulatedViews } from './emulated-views.ts';

/** What makes stand-ins for a provider's service: what the module that a descriptor's `emulator` loads exports. */
export interface ServiceEmulator {
	/** Starts one, with a state of its own. */
	createService(options: EmulatedServiceOptions): EmulatedService;
}

/** What a stand-in is told. */
export interface EmulatedServiceOptions {
	/** The only key to accept; without one, any that isn't empty. */
	readonly apiKey: string | undefined;
}

/** A stand-in for a provider's service. */
export interface EmulatedService {
	/** What the API's address ends with, such as `/v1`; by default nothing. The paths of requests begin with it. */
	readonly basePath?: string;
	/** Answers a request as the service would. */
	readonly fetch: (request: Request) => Promise<Response>;
	/** The ids of sessions that are open, for who wants to know what was left behind; by default none. */
	openSessionIds?(): readonly string[];
	/** What the emulator's inspector shows besides its requests; by default nothing. */
	readonly views?: EmulatedViews;
	/** Ends what it has under way. */
	close?(): Promise<void>;
}

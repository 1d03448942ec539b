import type { ProviderSettings } from '@anybrowser/core';

/** One request as it arrived at the backend. */
export interface RecordedRequest {
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, unknown>>;
	/** Parsed JSON, the form's fields, or `null`. */
	readonly body: unknown;
}

/** The service behind a provider during a test: an emulator, or anything else that can tell what really happened. */
export interface ContractBackend {
	/** How the provider under test reaches it, key included. */
	readonly settings: ProviderSettings;
	/** The address of a page that the backend's browser can load. It has a heading, `expectedTitle` as its title and a list. */
	readonly pageUrl: string;
	readonly expectedTitle: string;
	/** An address that the backend's browser can't load. */
	readonly brokenUrl: string;
	/** The ids of the sessions that are open at the backend, by the backend's own account. */
	openSessionIds(): readonly string[];
	/** Everything that was sent so far. */
	requests(): readonly RecordedRequest[];
	/** Throws if any request or answer broke the provider's specification. */
	assertConforming(): void;
	/** Ends it. */
	stop(): Promise<void>;
}

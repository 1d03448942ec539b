import type { ProviderName } from './generated/provider-names.ts';
import type { PluggedVendor } from './generated/vendors.ts';
import type { Violation } from './guard/violation.ts';
import type { EmulatorServer } from './http/emulator-server.ts';
import type { Faults } from './http/fault.ts';
import type { ListenOptions } from './http/listen-options.ts';
import type { Fetch } from './http/provider-fetch.ts';
import type { PluggedService } from './service-entry.ts';
import type { ProviderEmulator } from './vendor/provider-emulator.ts';

/** Every provider's emulator by its name, with what only it has. */
export type ProviderEmulators = {
	readonly [Each in PluggedVendor as Each['name']]: ProviderEmulator & ReturnType<Each['create']>['own'];
};

/** All APIs in one process. Its state lasts as long as it does. */
export interface Emulator extends ProviderEmulators {
	/** Every provider's API, by its name. */
	readonly providers: Readonly<Record<ProviderName, ProviderEmulator>>;
	readonly faults: Faults;
	/** The places where a request or a response left the specification; the first 1000. */
	readonly violations: readonly Violation[];
	/** Throws one error that tells of every violation, if there are any. */
	assertConforming(): void;
	/**
	 * Has the inspector show an API of somebody else's, as long as this emulator is there: what it is asked, and what it has.
	 * `listen({ services })` and the handlers for msw do it by themselves.
	 *
	 * @returns what answers as it does, for requests whose path begins with its `basePath`
	 */
	plug(service: PluggedService): Fetch;
	/** Serves all of them over HTTP as well, with the inspector at the root. @throws Error that says why it can't listen there. */
	listen(options?: ListenOptions): Promise<EmulatorServer>;
	/** Ends what there is: servers, held requests, tasks, pages. May be called again. */
	close(): Promise<void>;
	[Symbol.asyncDispose](): Promise<void>;
}

import type { CoverageEntry } from './guard/coverage.ts';
import type { Violation } from './guard/violation.ts';
import type { EmulatorServer, ListenOptions } from './http/emulator-server.ts';
import type { Faults } from './http/fault.ts';
import type { Fetch } from './http/provider-fetch.ts';
import type { WireEntry } from './http/wire-log.ts';
import type { SessionState, TaskState } from './runtime/session-state.ts';

/** One provider's API. */
export interface ProviderEmulator {
	/** Answers a request as the provider would, under whatever host and prefix. Takes what the global `fetch` takes. */
	readonly fetch: Fetch;
	/** Every session there has been, the earliest first. */
	sessions(): readonly SessionState[];
	/** Every task or run there has been, the earliest first; sessions are not among them. */
	tasks(): readonly TaskState[];
	/** The last requests as they came over the wire, keys included. */
	requests(): readonly WireEntry[];
	/** How often each operation was answered with each status, and with which fields. See `totalCoverage`. */
	coverage(): readonly CoverageEntry[];
}

/** Both APIs in one process. Its state lasts as long as it does. */
export interface Emulator {
	readonly smooth: ProviderEmulator;
	readonly skyvern: ProviderEmulator;
	readonly faults: Faults;
	/** Every place where a request or a response left the specification. */
	readonly violations: readonly Violation[];
	/** Throws one error that tells of every violation, if there are any. */
	assertConforming(): void;
	/** Serves both over HTTP as well. */
	listen(options?: ListenOptions): Promise<EmulatorServer>;
	/** Ends what there is: servers, held requests, tasks, pages. May be called again. */
	close(): Promise<void>;
	[Symbol.asyncDispose](): Promise<void>;
}

import type { ProviderName } from '../generated/provider-names.ts';
import type { CoverageEntry } from '../guard/coverage.ts';
import type { Fetch } from '../http/provider-fetch.ts';
import type { WireEntry } from '../http/wire-entry.ts';
import type { SessionState, TaskState } from './session-state.ts';

/** One provider's API. */
export interface ProviderEmulator {
	/** The vendor's own address, its version included. */
	readonly baseUrl: string;
	/** The beginning of the signed addresses of files, as long as nobody listens. `fetch` answers them, too. */
	readonly filesUrl: string;
	/** Answers a request as the provider would, under whatever host and prefix. Takes what the global `fetch` takes. */
	readonly fetch: Fetch;
	/** Every session there has been, the earliest first. */
	sessions(): readonly SessionState[];
	/** Every task or run there has been, the earliest first; sessions are not among them. */
	tasks(): readonly TaskState[];
	/** The last requests as they came over the wire, keys included. */
	requests(): readonly WireEntry<ProviderName>[];
	/** How often each operation was answered with each status, and with which fields. See `totalCoverage`. */
	coverage(): readonly CoverageEntry[];
}

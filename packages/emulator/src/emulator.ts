import type { CoverageEntry } from './guard/coverage.ts';
import type { Violation } from './guard/violation.ts';
import type { EmulatorServer } from './http/emulator-server.ts';
import type { Faults } from './http/fault.ts';
import type { ListenOptions } from './http/listen-options.ts';
import type { Fetch } from './http/provider-fetch.ts';
import type { WireEntry } from './http/wire-entry.ts';
import type { ProviderName } from './kernel/provider-name.ts';
import type { SessionConnector } from './skyvern/session-connector.ts';
import type { WebhookDelivery } from './skyvern/webhook-delivery.ts';
import type { SessionState, TaskState } from './vendor/session-state.ts';

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

/** Skyvern's API. */
export interface SkyvernEmulator extends ProviderEmulator {
	/** The last attempts to deliver webhooks, up to 1000, the earliest first. */
	webhooks(): readonly WebhookDelivery[];
	/** Reaches sessions' pages in process, for the `cdp` option of a client; see `SessionConnector`. */
	readonly cdp: SessionConnector;
}

/** Both APIs in one process. Its state lasts as long as it does. */
export interface Emulator {
	/** Every provider's API, by its name. */
	readonly providers: Readonly<Record<ProviderName, ProviderEmulator>>;
	readonly smooth: ProviderEmulator;
	readonly skyvern: SkyvernEmulator;
	readonly faults: Faults;
	/** The places where a request or a response left the specification; the first 1000. */
	readonly violations: readonly Violation[];
	/** Throws one error that tells of every violation, if there are any. */
	assertConforming(): void;
	/** Serves both over HTTP as well, with the inspector at the root. @throws Error that says why it can't listen there. */
	listen(options?: ListenOptions): Promise<EmulatorServer>;
	/** Ends what there is: servers, held requests, tasks, pages. May be called again. */
	close(): Promise<void>;
	[Symbol.asyncDispose](): Promise<void>;
}

import type { Agent } from './agent/agent.ts';
import type { BrowserChoice } from './browser/browser-supply.ts';
import type { ProviderName } from './generated/provider-names.ts';
import type { PluggedVendor } from './generated/vendors.ts';
import type { Fault } from './http/fault.ts';
import type { GuardMode } from './http/host-context.ts';
import type { RequestSummary } from './http/wire-entry.ts';
import type { Clock } from './kernel/clock.ts';
import type { EmulatorTiming } from './kernel/emulator-timing.ts';

/** What each vendor's account and server allow, by the provider's name. */
export type VendorOptions = {
	readonly [Each in PluggedVendor as Each['name']]?: Parameters<Each['create']>[1];
};

/** What can be said about an emulator; nothing has to be. */
export interface EmulatorOptions extends VendorOptions {
	/** The only key that is accepted, by all providers; a blank one is refused. By default any is that isn't empty. */
	readonly apiKey?: string;
	/** Which browser sessions get: `dom` by default, `chromium` for a real one, or what makes one for each session. */
	readonly browser?: BrowserChoice;
	/** Who does the tasks; by default the agent that follows written instructions. */
	readonly agent?: Agent;
	/** The machine's clock by default. */
	readonly clock?: Clock;
	/** What happens to requests that leave the specification; `reject` by default. */
	readonly guard?: GuardMode;
	/** How long things take; see `EmulatorTiming` for what they take by default. */
	readonly timing?: Partial<EmulatorTiming>;
	/** Milliseconds before each request is answered, on the emulator's clock; one number for all, or by operation. 0 by default. */
	readonly latency?: number | ((request: { readonly provider: ProviderName; readonly operation: string }) => number);
	/** Things that go wrong from the start; more can be added later. */
	readonly faults?: readonly Fault[];
	/** Bytes of a request's body, more is 413; 16 MiB by default. */
	readonly bodyLimit?: number;
	/** Bytes of the bodies of all requests under way together, more is 503; 256 MiB by default. */
	readonly bodiesLimit?: number;
	/** How many requests of each provider are remembered; 10 000 by default. */
	readonly logLimit?: number;
	/**
	 * How many sessions and tasks that have ended each provider remembers, besides all that are open; 10 000 by default.
	 * What is forgotten is answered with 404.
	 */
	readonly historyLimit?: number;
	/** Called when a request has been answered, or its connection dropped. */
	readonly onRequest?: (request: RequestSummary) => void;
}

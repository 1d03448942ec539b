import type { Hooks } from '../contract/hooks.ts';
import type { Fetch } from '../contract/provider-settings.ts';
import type { Warning } from '../contract/warning.ts';
import type { Clock } from './clock.ts';
import type { Refusals } from './refusals.ts';
import type { ServerClock } from './server-clock.ts';

/** How a provider's API is reached. */
export interface HttpRuntimeConfig extends Refusals {
	readonly provider: string;
	readonly baseUrl: string;
	/** The header that carries the key. */
	readonly authHeader: string;
	/** What stands before the key in that header, such as `Bearer `. Default: nothing. */
	readonly authPrefix?: string;
	/** The key for a call; throws a configuration error when there is none. */
	readonly resolveKey: (override: string | undefined) => string;
	/** Where the key comes from, for messages: `it is read from X_API_KEY`. */
	readonly keyHint: string;
	readonly fetch: Fetch;
	/** Milliseconds for one attempt. */
	readonly timeout: number;
	readonly maxRetries: number;
	/** Milliseconds for which the answer to a write is waited for after its time was up, to undo what it made. Default: 60 000. */
	readonly lateAnswerTimeout?: number | undefined;
	/** Bytes of one answer, decompressed. */
	readonly maxResponseBytes: number;
	/** How many requests may be under way at once with one key. */
	readonly maxConcurrency: number;
	readonly headers: Readonly<Record<string, string | null>>;
	readonly hooks: Hooks;
	/** Told what concerns nobody who still waits. */
	readonly onWarning?: ((warning: Warning) => void) | undefined;
	readonly clock: Clock;
	/** The time at the server, which each answer's head tells. */
	readonly serverClock: ServerClock;
	/** Loads how refusals are read when there is a first one, in place of those that are there from the start. */
	readonly loadRefusals?: (() => Promise<Refusals>) | undefined;
}

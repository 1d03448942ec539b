import type { Hooks } from '../contract/hooks.ts';
import type { Fetch } from '../contract/provider-settings.ts';
import type { Warning } from '../contract/warning.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { Clock } from './clock.ts';
import type { ServerClock } from './server-clock.ts';

/** How a provider's API is reached. */
export interface HttpRuntimeConfig {
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
	/** The provider's own reading of a status, before the usual one. */
	readonly readStatus?: (status: number, body: unknown) => ErrorCode | undefined;
	/** Whether an answer of 503 is the provider's own, which has executed nothing then, and not that of a gateway before it. */
	readonly isRefusal?: ((status: number, body: unknown) => boolean) | undefined;
	/** For a refusal that repeating at once won't change: what to do about it, as a sentence. */
	readonly remedyFor?: (status: number, body: unknown) => string | Remedy | undefined;
}

/** What to do about a refusal that repeating at once won't change. */
export interface Remedy {
	/** As a sentence. */
	readonly text: string;
	/** Whether the same call may be taken later, without anything being changed about it. Default: `false`. */
	readonly isPassing?: boolean;
}

import type { Hooks } from './hooks.ts';
import type { Warning } from './warning.ts';

/** What sends a request. */
export type Fetch = (request: Request, init: { readonly signal?: AbortSignal }) => Promise<Response>;

/** What every provider can be told when it is made. */
export interface ProviderSettings {
	/** The key. Default: the provider's environment variable. */
	readonly apiKey?: string | undefined;
	/**
	 * The address of the API, with or without its version: one without any path gets the hosted service's. Default: the
	 * provider's environment variable, then the hosted service.
	 */
	readonly baseUrl?: string | undefined;
	/**
	 * Replaces the platform's `fetch`. It is called with one `Request`. A function that declares a second parameter gets the
	 * signal in it, as the platform's `fetch` takes it; for one that doesn't, the request carries the signal, which costs a
	 * little more. One of a library that has a `Request` of its own, and takes this platform's for an address, is called
	 * with an address and an init instead. Its own time-outs hold beside `timeout`.
	 */
	readonly fetch?: Fetch | undefined;
	/** Milliseconds for one attempt, reading the response body included. Default: 60 000. */
	readonly timeout?: number | undefined;
	/** How often a failed attempt may be repeated where that is safe. Default: 2. */
	readonly maxRetries?: number | undefined;
	/**
	 * Milliseconds for which the answer to a create is waited for after its caller has left or its time was up, so that
	 * what it made can be ended. `0`: not at all. Default: 60 000.
	 */
	readonly lateAnswerTimeout?: number | undefined;
	/**
	 * How many requests may be under way at once with one key, over all clients of this process; more wait their turn.
	 * Requests that the server holds open on purpose don't count. Where clients with one key say different numbers, the
	 * smallest holds while requests of theirs are under way. Default: 10.
	 */
	readonly maxConcurrency?: number | undefined;
	/**
	 * Bytes of one answer, counted after decompression while it arrives; more is `invalid_response`, and the rest is not
	 * read. Default: 33 554 432 (32 MiB).
	 */
	readonly maxResponseBytes?: number | undefined;
	/** Headers for every request; `null` removes a default one. */
	readonly headers?: Readonly<Record<string, string | null>> | undefined;
	/** What happens to an option that the provider can't honour. Default: `throw`. */
	readonly onUnsupported?: 'throw' | 'warn' | undefined;
	/** Told every warning, also those that end up in a result's `warnings`. */
	readonly onWarning?: ((warning: Warning) => void) | undefined;
	readonly hooks?: Hooks | undefined;
}

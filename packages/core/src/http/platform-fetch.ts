/** A fetch that can be told to leave idle connections alone. */
export interface ConnectionChoice {
	readonly signal?: AbortSignal;
	/** Whether the request goes out on a connection of its own. Default: `false`. */
	readonly isFresh?: boolean;
}

/**
 * The platform's `fetch`, without its own time-outs (five minutes on Node), since every attempt has one already.
 *
 * A request that must not be executed twice takes a connection that nobody has used before. One that has idled may have
 * been closed by the server unnoticed, which is told no other way than a break after sending; and Deno sends a request
 * on a connection of its pool again on its own when that breaks.
 */
export function platformFetch(request: Request, { signal, isFresh = false }: ConnectionChoice): Promise<Response> {
	// `keepalive: false` is the standard's default; Bun takes it for a connection that is not kept.
	const init: RequestInit = { ...(signal && { signal }), ...(isFresh && { keepalive: false }), ...ofPlatform(isFresh) };
	return globalThis.fetch(request, init);
}

/** As much of undici's dispatcher as is used here. */
interface Dispatcher {
	readonly isMockActive?: boolean;
	dispatch(options: { readonly origin?: string | URL }, handler: unknown): unknown;
}

interface Platform {
	readonly process?: { readonly versions?: { readonly undici?: string } };
	readonly Deno?: { createHttpClient?(options: { readonly poolMaxIdlePerHost: number }): unknown };
	readonly [dispatcher: symbol]: Dispatcher | undefined;
}

const platform = globalThis as Platform;
const eighthDispatcher = Symbol.for('undici.globalDispatcher.2');
const firstDispatcher = Symbol.for('undici.globalDispatcher.1');

// Read for each request, since an application may set another: one that goes through a proxy, for instance.
function globalDispatcher(): Dispatcher | undefined {
	const isEighth = Number.parseInt(platform.process?.versions?.undici ?? '', 10) >= 8;
	return platform[isEighth ? eighthDispatcher : firstDispatcher];
}

/** What Node and Deno take beside the standard's options. */
function ofPlatform(isFresh: boolean): object {
	if (globalDispatcher()) return { dispatcher: isFresh ? freshConnections : keptConnections };
	return isFresh && platform.Deno ? { client: denoClient() } : {};
}

const keptConnections = throughGlobal(() => ({}));

const freshConnections = throughGlobal((target, origin) => ({
	// Closed after the answer.
	reset: true,
	// An agent keeps connections by the text of the origin: with other letters none is there yet. Proxies may read it.
	...(target.constructor.name === 'Agent' && { origin: origin.replace(/^http/, 'HTTP') }),
}));

/** Hands requests on to whatever dispatcher the application has set, with other options. */
function throughGlobal(change: (target: Dispatcher, origin: string) => object): Dispatcher {
	return {
		get isMockActive() {
			return globalDispatcher()?.isMockActive ?? false;
		},
		dispatch(options, handler) {
			// It was there when the request was made, and is never taken away.
			const target = globalDispatcher() as Dispatcher;
			const changed = change(target, String(options.origin));
			return target.dispatch({ ...options, headersTimeout: 0, bodyTimeout: 0, ...changed } as typeof options, handler);
		},
	};
}

let ownClient: unknown;

/** A client of Deno's whose connections are never used again. */
function denoClient(): unknown {
	ownClient ??= platform.Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
	return ownClient;
}

import type { AnyBrowserError, CreateSessionOptions, Warning } from '@anybrowser/core';
import type { Clock } from '@anybrowser/core/provider';

/** Where and how to serve. */
export interface ServeDevToolsOptions {
	/** 0 takes any free port. Default: 9222. */
	readonly port?: number | undefined;
	/** An address of this machine. Default: `127.0.0.1`. */
	readonly host?: string | undefined;
	/**
	 * What every path begins with, 16 characters at least, of letters, digits, `-` and `_`. Default: one that is made, and that
	 * nobody can guess.
	 */
	readonly token?: string | undefined;
	/** How sessions are opened. What the query of an address says comes first. Default: the provider's defaults. */
	readonly session?: CreateSessionOptions | undefined;
	/** Milliseconds after which a session is closed that no client is connected to. Default: 60 000. */
	readonly idleTimeout?: number | undefined;
	/** Milliseconds that opening a session may take, waiting for a free browser included. Default: 300 000. */
	readonly openTimeout?: number | undefined;
	/**
	 * Sessions that may be open at once, those that could not be closed yet among them; a client that asks for one more is turned
	 * away. Default: 8.
	 */
	readonly maxSessions?: number | undefined;
	/**
	 * Variables that name the proxies by which browsers are reached: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, also in lower
	 * case. `process.env` has those of the machine. Requests to the provider go by what its `fetch` does. Default: none, unless
	 * Node is told to go by its environment with `NODE_USE_ENV_PROXY=1`.
	 */
	readonly proxyEnv?: Readonly<Record<string, string | undefined>> | undefined;
	/** Told what happens. What it throws is its own affair. Default: nobody is. */
	readonly onEvent?: ((event: DevToolsEvent) => void) | undefined;
	/** Default: the machine's own. */
	readonly clock?: Clock | undefined;
}

/** What happens while an address is served. Nothing in it is secret. */
export type DevToolsEvent =
	| { readonly type: 'opened'; readonly sessionId: string; readonly warnings: readonly Warning[] }
	/** A connection to the session's browser was made; after one was lost, this is another one. */
	| { readonly type: 'attached'; readonly sessionId: string }
	/** The connection to the session's browser was lost. */
	| { readonly type: 'dropped'; readonly sessionId: string }
	| { readonly type: 'closed'; readonly sessionId: string; readonly reason: string }
	/** A session could not be closed, and may still be open. It is tried again as long as the server runs, and told when it is closed. */
	| { readonly type: 'left_open'; readonly sessionId: string; readonly error: AnyBrowserError }
	/** A client was turned away. */
	| { readonly type: 'refused'; readonly error: AnyBrowserError };

/** A DevTools address in front of a provider. */
export interface DevToolsServer {
	/** For clients that take an address of HTTP, such as `http://127.0.0.1:9222/<token>`. */
	readonly url: string;
	/** For clients that take a WebSocket, such as `ws://127.0.0.1:9222/<token>`. */
	readonly webSocketUrl: string;
	/** The sessions that are open. */
	readonly sessionIds: readonly string[];
	/**
	 * Ends the connections and closes the sessions. May be called again.
	 *
	 * @throws SessionLeftOpenError for a session that may still be open.
	 */
	close(): Promise<void>;
}

import type { StorageState } from '../contract/storage-state.ts';

/** What a session's browser is reached by. */
export interface CdpTarget {
	/** An address of `ws:`, `wss:`, `http:` or `https:`, as the provider gives it. */
	readonly url: string;
	/** To be sent when connecting; where the address isn't signed, the key is among them. */
	readonly headers: Readonly<Record<string, string>>;
	/**
	 * Aborted when nobody waits any longer. A connector that can't stop may go on: what it still brings is closed.
	 */
	readonly signal: AbortSignal;
	/**
	 * Where the browser is to put what it downloads, on its own machine: the vendor keeps what is there. Default: wherever it
	 * does by itself.
	 */
	readonly downloadPath?: string | undefined;
}

/** A JavaScript to evaluate in the page. `pageExpression` makes an expression of it that any client can evaluate. */
export interface CdpScript {
	/** An expression, statements that `return`, or a function of `args`. */
	readonly script: string;
	/** Plain JSON. */
	readonly args: Readonly<Record<string, unknown>>;
}

/**
 * A connection to a session's browser; `goto`, `evaluate` and `screenshot` work on the session's page, which is the
 * newest one. They reject with whatever the page or the browser says: as long as `isConnected` holds, that is taken as
 * the page's fault.
 */
export interface CdpConnection {
	/** The browser as the client knows it: what `session.connect()` gives. */
	readonly browser: unknown;
	readonly isConnected: boolean;
	/**
	 * The page that `goto`, `evaluate` and `screenshot` work on, as the client knows it: what `session.page()` gives.
	 * Default: the client knows none, and that is refused.
	 */
	page?(options: { readonly signal: AbortSignal }): Promise<unknown>;
	/** Calls the listener once, when the connection has ended, however it ended. */
	onClosed(listener: () => void): void;
	goto(url: string, options: { readonly signal: AbortSignal }): Promise<void>;
	/** The value, as JSON carries it. */
	evaluate(script: CdpScript, options: { readonly signal: AbortSignal }): Promise<unknown>;
	/** A PNG. */
	screenshot(options: { readonly fullPage: boolean; readonly signal: AbortSignal }): Promise<Uint8Array>;
	/**
	 * What the browser remembers; of origins where they are given, and else of those that are likely. Nothing goes out.
	 * Default: the client can't, and that is refused.
	 */
	readState?(options: {
		readonly origins: readonly string[] | undefined;
		readonly signal: AbortSignal;
	}): Promise<StorageState>;
	/** Has the browser remember it. Default: the client can't, and that is refused. */
	writeState?(state: StorageState, options: { readonly signal: AbortSignal }): Promise<void>;
	/** Ends the connection, and leaves the browser as it is. */
	close(): Promise<void>;
}

/** How a browser is reached: a DevTools client. Playwright's is the default. */
export interface CdpConnector {
	connect(target: CdpTarget): Promise<CdpConnection>;
}

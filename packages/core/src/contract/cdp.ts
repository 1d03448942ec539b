import type { RequestOptions } from './request-options.ts';
import type { StorageState } from './storage-state.ts';

/** Where a DevTools client reaches a session's browser. What is secret about it neither prints nor serialises. */
export interface CdpEndpoint {
	/** An address of `ws:`, `wss:`, `http:` or `https:`. Anybody who has a signed one is let in, so a signed one isn't enumerable. */
	readonly url: string;
	/** To be sent when connecting. */
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * What a DevTools client gives as its browser. Empty, so that nobody needs a client's types to compile: a program that has a
 * client adds `browser` and `page` by declaration merging, as a provider's `/playwright` entry does for Playwright.
 */
// biome-ignore lint/suspicious/noEmptyInterface: clients add `browser` and `page` by declaration merging
export interface CdpClientTypes {}

/** The connected browser as its own client knows it; `unknown` until a client's types are imported. */
export type ConnectedBrowser = CdpClientTypes extends { readonly browser: infer Browser } ? Browser : unknown;

/** A page as the browser's client knows it; `unknown` until a client's types are imported. */
export type ConnectedPage = CdpClientTypes extends { readonly page: infer Page } ? Page : unknown;

/** Browsers themselves, by the Chrome DevTools Protocol. */
export interface CdpOperations {
	/**
	 * Where a session's browser is reached. A session that is still starting is waited for.
	 *
	 * @throws UnsupportedCapabilityError when the provider gives no address.
	 * @throws AnyBrowserError `session_closed` when the session has ended, `timeout` when it was starting for too long.
	 */
	endpoint(sessionId: string, request?: RequestOptions): Promise<CdpEndpoint>;
	/**
	 * The session's browser, connected. A session has one connection, which its actions use as well; it ends with the
	 * session.
	 *
	 * @throws AnyBrowserError as `endpoint` does, `configuration` when the client isn't installed, `connection` when the
	 * browser can't be reached.
	 */
	connect(sessionId: string, request?: RequestOptions): Promise<ConnectedBrowser>;
	/**
	 * The page that is in front, over the same connection: the one that was opened last, and that actions work on.
	 *
	 * @throws AnyBrowserError as `connect` does; `configuration` when the client knows no pages.
	 */
	page(sessionId: string, request?: RequestOptions): Promise<ConnectedPage>;
	/**
	 * What the session's browser remembers: its cookies, and the `localStorage` of origins. Nothing is asked of their servers.
	 *
	 * @throws AnyBrowserError as `connect` does; `configuration` when the client can't.
	 */
	readState?(
		sessionId: string,
		options: { readonly origins?: readonly string[] | undefined },
		request?: RequestOptions,
	): Promise<StorageState>;
	/** Has the session's browser remember it. @throws AnyBrowserError as `readState` does. */
	writeState?(sessionId: string, state: StorageState, request?: RequestOptions): Promise<void>;
	/**
	 * Ends this process's connections to a session's browser, and asks the vendor for nothing: the session stays open, unless
	 * it is one that the vendor ends with its last connection. Takes two seconds at most, and never rejects. A provider that
	 * makes no connections needs none.
	 */
	disconnect?(sessionId: string): Promise<void>;
}

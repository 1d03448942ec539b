import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { SkyvernSession } from './skyvern-session.ts';

/** What a session's browser is reached by. */
export interface SessionTarget {
	/** The `browser_address` of a session. */
	readonly url: string;
	/** With the `x-api-key`. */
	readonly headers: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
}

/** A connection to a session's page. */
export interface SessionConnection {
	/** The page itself: there is no DevTools client in between. */
	readonly browser: EmulatedPage;
	/** Until it is closed, or the session ends. */
	readonly isConnected: boolean;
	/** Calls the listener once, when the connection has ended, however it ended. */
	onClosed(listener: () => void): void;
	goto(url: string, options: { readonly signal: AbortSignal }): Promise<void>;
	evaluate(
		script: { readonly script: string; readonly args: Readonly<Record<string, unknown>> },
		options: { readonly signal: AbortSignal },
	): Promise<unknown>;
	/** A PNG. Rejects where nothing is drawn, as in the DOM browser. */
	screenshot(options: { readonly fullPage: boolean; readonly signal: AbortSignal }): Promise<Uint8Array>;
	/** Ends the connection, and leaves the browser as it is. */
	close(): Promise<void>;
}

/**
 * Reaches sessions' pages without DevTools, for a client whose way to a browser can be replaced. A session needs an
 * address for that, which the option `browserAddress` gives to those of the DOM browser.
 */
export interface SessionConnector {
	/** Waits for a session that is starting. Rejects for an address that no open session has, and with another key than the emulator's. */
	connect(target: SessionTarget): Promise<SessionConnection>;
}

/** Makes the connector of an account's sessions. */
export function createSessionConnector(
	sessions: () => Iterable<SkyvernSession>,
	apiKey: string | undefined,
): SessionConnector {
	return {
		async connect({ url, headers, signal }) {
			signal.throwIfAborted();
			const key = new Headers(headers).get('x-api-key');
			if (!key || (apiKey !== undefined && key !== apiKey)) throw new Error('The browser refuses the connection: 403');
			const session = [...sessions()].find(each => each.address === url);
			// The address is told before the browser is up, and people connect at once.
			if (session) await untilAborted(session.ready, signal);
			if (session?.page === undefined) throw new Error(`No running session has the address ${url}`);
			return connectionTo(session, session.page);
		},
	};
}

function connectionTo(session: SkyvernSession, page: EmulatedPage): SessionConnection {
	const closing = new AbortController();
	const ended = AbortSignal.any([closing.signal, session.signal]);
	/** As long as both the connection and its caller want it. */
	const bounded = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
		signal.throwIfAborted();
		if (ended.aborted) throw new Error('The connection to the browser has ended');
		return untilAborted(work(), signal);
	};
	return {
		browser: untilEnded(page, ended),
		get isConnected() {
			return !ended.aborted;
		},
		onClosed(listener) {
			if (ended.aborted) listener();
			else ended.addEventListener('abort', () => listener(), { once: true });
		},
		goto: (url, { signal }) => bounded(signal, () => page.goto(url, signal)),
		evaluate: ({ script, args }, { signal }) => bounded(signal, () => page.evaluate(script, args)),
		async screenshot({ fullPage, signal }) {
			const picture = await bounded(signal, () => page.screenshot({ fullPage }));
			if (picture === null) throw new Error('The DOM browser draws nothing: give the emulator the browser chromium');
			return picture;
		},
		async close() {
			closing.abort();
		},
	};
}

/** The page until the connection ends: the tab itself may take a moment longer to go. */
function untilEnded(page: EmulatedPage, ended: AbortSignal): EmulatedPage {
	return new Proxy(page, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			return (...parameters: unknown[]) => {
				if (ended.aborted) return Promise.reject(new Error('The connection to the browser has ended'));
				return Reflect.apply(member, target, parameters);
			};
		},
	});
}

import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { JsonRecord } from '../json/record.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { untilAborted } from '../kernel/until-aborted.ts';

/** What a session's browser is reached by. */
export interface SessionTarget {
	/** The address that the API tells of a session. */
	readonly url: string;
	/** With the key, where the vendor asks for it there. */
	readonly headers: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
}

/** A connection to a session's page. */
export interface SessionConnection {
	/** The page itself: there is no DevTools client in between. */
	readonly browser: EmulatedPage;
	/** Until it is closed, or the session ends. */
	readonly isConnected: boolean;
	/** The page again: a session's only one. */
	page(): Promise<EmulatedPage>;
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

/** Reaches sessions' pages without DevTools, for a client whose way to a browser can be replaced. */
export interface SessionConnector {
	/** Waits for a session that is starting. Rejects for an address that no open session has, and where the vendor lets nobody in. */
	connect(target: SessionTarget): Promise<SessionConnection>;
}

/** A session whose page can be reached. */
export interface ReachableSession {
	/** Settled once the browser is up, or never will be. */
	readonly ready: Promise<void>;
	/** The page of a session that is up. */
	readonly page: EmulatedPage | undefined;
	/** Aborted when the session ends. */
	readonly signal: AbortSignal;
	/** Takes note of a client, where the session minds who is there. */
	attach?(): SessionClient;
}

/** A client, as its session minds it. */
export interface SessionClient {
	/** Aborted when the session cuts the client off. */
	readonly cut: AbortSignal;
	/** The client sends a DevTools command, or what stands for it. Gives what wants to know the result, if anything does. */
	command(method: string, params: JsonRecord): ((result: JsonRecord) => void) | undefined;
	/** What its browser is given instead of a command's parameters; the same by default. */
	translate?(method: string, params: JsonRecord): JsonRecord | Promise<JsonRecord>;
	/** Its browser tells it something. */
	event?(method: string, params: JsonRecord): void;
	/** The client has gone. */
	leave(): void;
}

/**
 * Makes the connector of an account's sessions.
 *
 * @param find the session that an address leads to; undefined where there is none. It throws where nobody is let in.
 */
export function createSessionConnector(
	find: (target: SessionTarget) => ReachableSession | undefined,
): SessionConnector {
	return {
		async connect(target) {
			const { url, signal } = target;
			signal.throwIfAborted();
			const session = find(target);
			// The address is told before the browser is up, and people connect at once.
			if (session) await untilAborted(session.ready, signal);
			if (session?.page === undefined) throw new Error(`No running session has the address ${url}`);
			return connectionTo(session, session.page);
		},
	};
}

function connectionTo(session: ReachableSession, page: EmulatedPage): SessionConnection {
	const client = session.attach?.();
	const closing = new AbortController();
	const { signal: ended } = linkSignals(closing.signal, session.signal, ...(client ? [client.cut] : []));
	if (client) ended.addEventListener('abort', () => client.leave(), { once: true });
	/** As long as both the connection and its caller want it. */
	const bounded = async <T>(signal: AbortSignal, command: Command, work: () => Promise<T>): Promise<T> => {
		signal.throwIfAborted();
		if (ended.aborted) throw new Error('The connection to the browser has ended');
		const onResult = client?.command(...command);
		const result = await untilAborted(work(), signal);
		onResult?.({});
		return result;
	};
	const browser = untilEnded(page, ended);
	return {
		browser,
		page: async () => browser,
		get isConnected() {
			return !ended.aborted;
		},
		onClosed(listener) {
			if (ended.aborted) listener();
			else ended.addEventListener('abort', () => listener(), { once: true });
		},
		goto: (url, { signal }) => bounded(signal, ['Page.navigate', { url }], () => page.goto(url, signal)),
		evaluate: ({ script, args }, { signal }) =>
			bounded(signal, ['Runtime.evaluate', { expression: script }], () => page.evaluate(script, args)),
		async screenshot({ fullPage, signal }) {
			const picture = await bounded(signal, ['Page.captureScreenshot', {}], () => page.screenshot({ fullPage }));
			if (picture === null) throw new Error('The DOM browser draws nothing: give the emulator the browser chromium');
			return picture;
		},
		async close() {
			closing.abort();
		},
	};
}

type Command = Parameters<SessionClient['command']>;

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

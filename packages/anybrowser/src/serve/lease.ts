import { AnyBrowserError, type Client, type CreateSessionOptions, type SessionHandle } from '@anybrowser/core';
import { type Clock, completeAddress, settleOrAbort } from '@anybrowser/core/provider';
import type { WebSocket } from 'ws';
import type { EnvironmentProxy } from '../proxy/environment-proxy.ts';
import { asBrowserError } from './as-browser-error.ts';
import { closeReason } from './close-reason.ts';
import { connectBrowser } from './connect-browser.ts';
import type { LeftOpenSessions } from './left-open-sessions.ts';
import type { DevToolsEvent } from './serve-options.ts';
import { type ClientTarget, SharedBrowser } from './shared-browser.ts';
import { openStartPage } from './start-page.ts';
import type { WaitingClient } from './waiting-client.ts';

/** Clients that may share a session. */
const maxClients = 64;

/** Milliseconds that the provider may take to tell where the browser is: one that is starting is waited for. */
const addressMs = 120_000;

/** Milliseconds before a browser that could not be reached is tried again, at the address that it then has. */
const pausesMs = [500, 2_000];

/** Milliseconds for which a session that is being opened is waited for when nobody wants it any more. */
const openingGraceMs = 5_000;

const lostReason = 'the connection to the browser was lost: connect again';

/** What leases are made with. */
export interface LeaseContext {
	readonly browsers: Client;
	readonly clock: Clock;
	readonly idleMs: number;
	readonly openMs: number;
	/** What browsers are reached by. Default: directly. */
	readonly proxies?: EnvironmentProxy | undefined;
	readonly report: (event: DevToolsEvent) => void;
	/** What closes sessions. */
	readonly leftOpen: LeftOpenSessions;
	/** Called as soon as a lease ends. @param closed resolves when its session was closed */
	readonly onEnd: (lease: Lease, closed: Promise<void>) => void;
}

/**
 * One session for all clients whose address asks for it: opened when the first one connects, attached to anew whenever there is
 * no connection to its browser, and closed when no client has been connected for the idle time.
 */
export class Lease {
	readonly #context: LeaseContext;
	readonly #options: CreateSessionOptions;
	readonly #stop = new AbortController();
	/** Gives the opening up, which goes on for a while after everything else has stopped. */
	readonly #giveUp = new AbortController();
	/** All who are here, waiting or let in. */
	readonly #clients = new Set<WebSocket>();
	readonly #admitted = new Set<WebSocket>();
	#opening: Promise<SessionHandle> | undefined;
	#sessionId: string | undefined;
	#attaching: Promise<SharedBrowser> | undefined;
	#browser: SharedBrowser | undefined;
	#wasAttached = false;
	#ending: Promise<void> | undefined;
	#endIdleTimer: () => void = () => {};

	constructor(options: CreateSessionOptions, context: LeaseContext) {
		this.#options = options;
		this.#context = context;
	}

	/** The browser's connection, while there is one. */
	get browser(): SharedBrowser | undefined {
		return this.#browser;
	}

	/** `undefined` until the session is open. */
	get sessionId(): string | undefined {
		return this.#sessionId;
	}

	/** Whether its browser has been reached before: then the end of its session is no failure to open one. */
	get wasAttached(): boolean {
		return this.#wasAttached;
	}

	/**
	 * Lets a client in.
	 *
	 * @throws AnyBrowserError `session_closed` when the session has ended, and whatever opening and reaching it throw.
	 */
	async join(client: WaitingClient, target: ClientTarget): Promise<void> {
		const { socket } = client;
		if (this.#clients.size >= maxClients) {
			throw new AnyBrowserError('conflict', `${maxClients} clients share this session already`, { retryable: true });
		}
		this.#endIdleTimer();
		this.#clients.add(socket);
		socket.once('close', () => this.#leave(socket));
		try {
			const browser = await this.#admit(client, target);
			if (this.#clients.has(socket)) this.#admitted.add(socket);
			// Those who were in were told of the end meanwhile.
			if (this.#ending) client.refuse(1001, closeReason(asBrowserError(this.#stop.signal.reason).message));
			else if (browser.isClosed) client.refuse(1012, closeReason(lostReason));
		} catch (error) {
			this.#leave(socket);
			throw error;
		}
	}

	/** Ends the connections and closes the session. Never rejects: a session that stays open is reported. */
	end(reason: string): Promise<void> {
		if (this.#ending === undefined) {
			this.#ending = this.#end(reason);
			this.#context.onEnd(this, this.#ending);
		}
		return this.#ending;
	}

	/** Lets a client in; where the connection has ended meanwhile, over another one. */
	async #admit(client: WaitingClient, target: ClientTarget): Promise<SharedBrowser> {
		const browser = await this.#attached();
		try {
			await browser.admit(client, target);
			return browser;
		} catch (error) {
			if (!browser.isClosed || this.#ending) throw error;
			const next = await this.#attached();
			await next.admit(client, target);
			return next;
		}
	}

	#attached(): Promise<SharedBrowser> {
		if (this.#browser) return Promise.resolve(this.#browser);
		this.#attaching ??= this.#attach().finally(() => {
			this.#attaching = undefined;
		});
		return this.#attaching;
	}

	async #attach(): Promise<SharedBrowser> {
		const session = await this.#openedSession();
		try {
			const browser = await this.#reach(session);
			await this.#openStartPage(browser);
			this.#wasAttached = true;
			return browser;
		} catch (error) {
			this.#stop.signal.throwIfAborted();
			const hasEnded = AnyBrowserError.is(error, 'session_closed') || AnyBrowserError.is(error, 'not_found');
			const isPassing = AnyBrowserError.is(error) && error.retryable;
			// Nobody can use it any more, or ever could.
			if (hasEnded) void this.end('the session has ended');
			else if (!isPassing) void this.end(asBrowserError(error).message);
			throw error;
		}
	}

	async #openStartPage(browser: SharedBrowser): Promise<void> {
		const { url } = this.#options;
		if (url === undefined || this.#wasAttached) return;
		try {
			await openStartPage(browser, completeAddress(url));
		} catch (error) {
			// The next one tries it again.
			browser.close();
			this.#forgetBrowser(browser);
			// Others were let in meanwhile.
			this.#closeAdmitted(1012, lostReason);
			throw error;
		}
	}

	/** The session, opened by whoever comes first. */
	async #openedSession(): Promise<SessionHandle> {
		this.#opening ??= this.#open();
		try {
			// Who waits is told at once when the lease ends, which closes what is still opened.
			return await settleOrAbort(this.#opening, this.#stop.signal, async () => {});
		} catch (error) {
			void this.end(asBrowserError(error).message);
			throw error;
		}
	}

	async #open(): Promise<SessionHandle> {
		const { browsers, openMs, report } = this.#context;
		// It is opened over the connection that there is anyway: a vendor may allow no other.
		const { url: _url, ...options } = this.#options;
		const session = await browsers.sessions.create(options, { signal: this.#giveUp.signal, deadline: openMs });
		this.#sessionId = session.id;
		report({ type: 'opened', sessionId: session.id, warnings: session.snapshot.warnings });
		return session;
	}

	/** Connects to the browser at the address that it has now. */
	async #reach(session: SessionHandle): Promise<SharedBrowser> {
		const { browsers, clock, proxies, report } = this.#context;
		const { signal } = this.#stop;
		for (let tries = 0; ; tries++) {
			try {
				const endpoint = await session.cdp({ signal, deadline: addressMs });
				const socket = await connectBrowser(endpoint, { provider: browsers.provider.name, signal, proxies });
				const browser = new SharedBrowser(socket, {
					clock,
					onLost: () => this.#lose(session.id, browser),
					onUnshared: () => this.#forgetBrowser(browser),
					onBrowserClose: () => void this.end('the browser was closed'),
				});
				this.#browser = browser;
				report({ type: 'attached', sessionId: session.id });
				return browser;
			} catch (error) {
				const pauseMs = pausesMs[tries];
				const isPassing = AnyBrowserError.is(error, 'connection') && error.retryable;
				if (pauseMs === undefined || !isPassing) throw error;
				await clock.sleep(pauseMs, signal);
			}
		}
	}

	/** The connection was lost, and what clients had in it with it: the next one that connects finds another. */
	#lose(sessionId: string, browser: SharedBrowser): void {
		this.#forgetBrowser(browser);
		if (this.#ending) return;
		this.#context.report({ type: 'dropped', sessionId });
		this.#closeAdmitted(1012, lostReason);
	}

	/** A slow client of a connection that was lost may leave it when there is another one. */
	#forgetBrowser(browser: SharedBrowser): void {
		if (this.#browser === browser) this.#browser = undefined;
	}

	#leave(client: WebSocket): void {
		this.#admitted.delete(client);
		if (!this.#clients.delete(client) || this.#clients.size > 0 || this.#ending) return;
		const { clock, idleMs } = this.#context;
		this.#endIdleTimer();
		this.#endIdleTimer = clock.startTimer(idleMs, () => {
			void this.end(`no client was connected for ${idleMs / 1000} s`);
		});
	}

	async #end(reason: string): Promise<void> {
		this.#endIdleTimer();
		this.#stop.abort(new AnyBrowserError('session_closed', reason, { operation: 'cdp.connect' }));
		this.#closeAdmitted(1001, reason);
		const session = await this.#awaitOpening();
		if (session) await this.#context.leftOpen.close(session, reason);
		this.#browser?.close();
	}

	/** The session, if there is one, or will be soon: an opening that is torn off could leave one that nobody knows of. */
	async #awaitOpening(): Promise<SessionHandle | undefined> {
		const endTimer = this.#context.clock.startTimer(openingGraceMs, () => this.#giveUp.abort(this.#stop.signal.reason));
		try {
			return await this.#opening?.catch(() => undefined);
		} finally {
			endTimer();
		}
	}

	/** Who waits is told by its own failure to join. */
	#closeAdmitted(code: number, reason: string): void {
		for (const client of this.#admitted) {
			// Its goodbye has to be read.
			client.resume();
			client.close(code, closeReason(reason));
		}
	}
}

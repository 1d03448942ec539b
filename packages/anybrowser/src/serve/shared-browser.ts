import { AnyBrowserError } from '@anybrowser/core';
import { type Clock, excerpt } from '@anybrowser/core/provider';
import type { RawData, WebSocket } from 'ws';
import {
	type BrowserMessage,
	type DevToolsRecord,
	parseRecord,
	readBrowserMessage,
	recordOf,
} from './browser-message.ts';
import { closeReason } from './close-reason.ts';
import { PacedSockets } from './paced-sockets.ts';
import type { WaitingClient } from './waiting-client.ts';

/** Milliseconds between two looks whether the browser still answers, which also keep a vendor from ending an idle connection. */
const heartbeatMs = 60_000;
/** Milliseconds that an answer to a command of our own may take. */
const answerMs = 30_000;
/** Commands of one client that may be unanswered. */
const maxUnanswered = 10_000;

/** What a client speaks to: the browser, or one of its targets. */
export type ClientTarget = { readonly type: 'browser' } | { readonly type: 'target'; readonly id: string };

/** A client, as the browser's connection knows it. */
interface Guest {
	readonly socket: WebSocket;
	/** The DevTools session that the client takes for the connection; `undefined` where it has the connection itself. */
	readonly root: string | undefined;
	unanswered: number;
}

/** Who waits for an answer: a client, or this program itself. */
type Asker =
	| { readonly guest: Guest; readonly id: number; readonly isAttaching: boolean }
	| { readonly settle: (answer: DevToolsRecord) => void };

/** How a shared browser is watched. */
export interface SharedBrowserOptions {
	readonly clock: Clock;
	/** The connection to the browser has ended, without `close`. Its clients are told by whoever shares it. */
	readonly onLost: () => void;
	/** The one client of a browser that can't be shared has left, and the connection has ended with it. */
	readonly onUnshared: () => void;
	/** A client has closed the browser, and has its answer. */
	readonly onBrowserClose: () => void;
}

/**
 * One connection to a browser, which several clients share. Each client has a DevTools session of its own at the browser, which
 * it takes for its connection: what it switches on, attaches to and makes for the time of its connection is its own, and ends
 * with it. A browser that gives no such sessions is one client's at a time.
 */
export class SharedBrowser {
	readonly #socket: WebSocket;
	readonly #options: SharedBrowserOptions;
	readonly #paced: PacedSockets;
	readonly #guests = new Map<WebSocket, Guest>();
	/** Whose each session is, and within which it was attached. */
	readonly #sessions = new Map<string, { readonly guest: Guest; readonly parent: string | undefined }>();
	readonly #askers = new Map<number, Asker>();
	#lastId = 0;
	#isClosed = false;
	#endHeartbeat: () => void = () => {};

	constructor(socket: WebSocket, options: SharedBrowserOptions) {
		this.#socket = socket;
		this.#options = options;
		this.#paced = new PacedSockets(options.clock);
		socket.on('message', data => this.#receive(bytesOf(data)));
		// The end follows.
		socket.on('error', () => {});
		socket.on('close', () => this.#end(true));
		this.#watch();
	}

	get isClosed(): boolean {
		return this.#isClosed;
	}

	/**
	 * Lets a client in, and takes what it has said already.
	 *
	 * @throws AnyBrowserError `conflict` when it is one client's at a time, and has one; `connection` when it doesn't let it in.
	 */
	async admit(client: WaitingClient, target: ClientTarget): Promise<void> {
		this.#requireRoom();
		const root = await this.#openRoot(target);
		this.#requireRoom(root === undefined);
		if (this.#isClosed || !client.isConnected) {
			if (root !== undefined) this.#detach(root);
			return;
		}
		const { socket } = client;
		const guest: Guest = { socket, root, unanswered: 0 };
		this.#guests.set(socket, guest);
		if (root !== undefined) this.#sessions.set(root, { guest, parent: undefined });
		socket.on('close', () => this.#dismiss(guest));
		client.handTo((data, isBinary) => this.#take(guest, data, isBinary));
	}

	/** Sends a command of our own. @throws AnyBrowserError `connection` when it is refused, or not answered. */
	call(method: string, params: DevToolsRecord = {}, sessionId?: string): Promise<DevToolsRecord> {
		return new Promise((resolve, reject) => {
			if (this.#isClosed) return reject(refused(method, 'the connection to the browser has ended'));
			const id = this.#nextId();
			const endTimer = this.#options.clock.startTimer(answerMs, () => {
				this.#askers.delete(id);
				reject(refused(method, `the browser has not answered within ${answerMs} ms`));
			});
			this.#askers.set(id, {
				settle: answer => {
					endTimer();
					const result = recordOf(answer['result']);
					if (result) return resolve(result);
					const why = recordOf(answer['error'])?.['message'];
					reject(refused(method, typeof why === 'string' ? excerpt(why) : 'the browser refused it'));
				},
			});
			this.#socket.send(JSON.stringify({ id, method, params, sessionId }), () => {});
		});
	}

	/** Ends the connection, not the browser. */
	close(): void {
		this.#end(false);
		this.#socket.close(1000);
		// A network that has gone may keep a goodbye for long.
		this.#socket.terminate();
	}

	async #openRoot(target: ClientTarget): Promise<string | undefined> {
		const isBrowser = target.type === 'browser';
		const command = isBrowser ? 'Target.attachToBrowserTarget' : 'Target.attachToTarget';
		try {
			const params = isBrowser ? {} : { targetId: target.id, flatten: true };
			const { sessionId } = await this.call(command, params);
			if (typeof sessionId === 'string') return sessionId;
		} catch (error) {
			if (!isBrowser || this.#isClosed) throw error;
		}
		return undefined;
	}

	/** A client that has the connection itself can't share it. */
	#requireRoom(isForOne = false): void {
		const isTaken = isForOne ? this.#guests.size > 0 : this.#guestOf(undefined) !== undefined;
		const message = 'this browser takes one client at a time, and another one is connected';
		if (isTaken) throw new AnyBrowserError('conflict', message, { retryable: true });
	}

	/** A client has sent something. */
	#take(guest: Guest, data: RawData, isBinary: boolean): void {
		const message = isBinary ? undefined : parseRecord(bytesOf(data).toString());
		const id = message?.['id'];
		const given = message?.['sessionId'];
		if (isBinary) {
			guest.socket.close(1003, 'DevTools messages are text');
		} else if (message === undefined) {
			this.#tell(guest, { error: { code: -32700, message: 'The message is no JSON object' } });
		} else if (typeof id !== 'number' || !Number.isSafeInteger(id)) {
			this.#tell(guest, { error: { code: -32600, message: 'The message needs an `id`, which is a whole number' } });
		} else if (given !== undefined && this.#sessions.get(String(given))?.guest !== guest) {
			this.#tell(guest, { id, error: { code: -32001, message: 'Session with given id not found.' } });
		} else if (message['method'] === 'Browser.close') {
			this.#tell(guest, { id, result: {}, sessionId: given });
			this.#options.onBrowserClose();
		} else this.#forward(guest, message, id);
	}

	#forward(guest: Guest, message: DevToolsRecord, id: number): void {
		const { method, sessionId = guest.root } = message;
		if (guest.unanswered >= maxUnanswered) {
			guest.socket.close(1008, closeReason(`more than ${maxUnanswered} commands are unanswered`));
			return;
		}
		guest.unanswered++;
		const ownId = this.#nextId();
		const isAttaching = method === 'Target.attachToTarget' || method === 'Target.attachToBrowserTarget';
		this.#askers.set(ownId, { guest, id, isAttaching });
		this.#paced.pass(JSON.stringify({ ...message, id: ownId, sessionId }), this.#socket, guest.socket);
	}

	/** The browser has sent something. */
	#receive(data: Buffer): void {
		const message = readBrowserMessage(data);
		if (message === undefined) return;
		if (message.id === undefined) this.#passEvent(message);
		else this.#passAnswer(message, message.id);
	}

	#passAnswer(message: BrowserMessage, id: number): void {
		const asker = this.#askers.get(id);
		this.#askers.delete(id);
		if (asker === undefined) return;
		if ('settle' in asker) {
			asker.settle(message.parse());
			return;
		}
		const { guest } = asker;
		guest.unanswered--;
		if (asker.isAttaching) {
			const attached = recordOf(message.parse()['result'])?.['sessionId'];
			if (typeof attached === 'string') this.#own(attached, guest, message.sessionId);
		}
		this.#pass(guest, message.rewrite({ id: asker.id, isSessionLeftOut: message.sessionId === guest.root }));
	}

	#passEvent(message: BrowserMessage): void {
		const { sessionId, method } = message;
		const guest = this.#guestOf(sessionId);
		if (method === 'Target.attachedToTarget' || method === 'Target.detachedFromTarget') {
			const session = recordOf(message.parse()['params'])?.['sessionId'];
			if (typeof session === 'string') {
				if (method === 'Target.detachedFromTarget') this.#disown(session, guest);
				else if (guest) this.#own(session, guest, sessionId);
			}
		}
		if (guest) this.#pass(guest, message.rewrite({ isSessionLeftOut: sessionId === guest.root }));
	}

	/** Who an event is for. One outside of all sessions is for the client that has the connection itself. */
	#guestOf(sessionId: string | undefined): Guest | undefined {
		if (sessionId !== undefined) return this.#sessions.get(sessionId)?.guest;
		for (const guest of this.#guests.values()) if (guest.root === undefined) return guest;
		return undefined;
	}

	#own(session: string, guest: Guest, parent: string | undefined): void {
		if (!this.#sessions.has(session)) this.#sessions.set(session, { guest, parent });
	}

	/** A session has ended, with those within it. */
	#disown(session: string, witness: Guest | undefined): void {
		const ended = this.#sessions.get(session);
		if (ended === undefined) return;
		this.#sessions.delete(session);
		for (const [inner, { parent }] of [...this.#sessions]) if (parent === session) this.#disown(inner, ended.guest);
		// A browser ends the connection to a target with the target.
		if (witness === undefined && ended.guest.root === session) ended.guest.socket.close(1000, 'the target has closed');
	}

	#dismiss(guest: Guest): void {
		this.#guests.delete(guest.socket);
		this.#paced.forget(guest.socket);
		for (const [session, { guest: owner }] of [...this.#sessions]) if (owner === guest) this.#sessions.delete(session);
		for (const [id, asker] of [...this.#askers]) {
			if ('guest' in asker && asker.guest === guest) this.#askers.delete(id);
		}
		// Nothing of a client may be left for the next one.
		if (guest.root !== undefined) this.#detach(guest.root);
		else {
			this.close();
			this.#options.onUnshared();
		}
	}

	#detach(session: string): void {
		// It may have ended with its target.
		this.call('Target.detachFromTarget', { sessionId: session }).catch(() => {});
	}

	#pass(guest: Guest, message: Buffer | string): void {
		this.#paced.pass(message, guest.socket, this.#socket);
	}

	#tell(guest: Guest, message: DevToolsRecord): void {
		// Its own next messages wait for it, nobody else's.
		this.#paced.pass(JSON.stringify(message), guest.socket, guest.socket);
	}

	#nextId(): number {
		this.#lastId = this.#lastId >= 2 ** 31 - 1 ? 1 : this.#lastId + 1;
		return this.#lastId;
	}

	/** Looks from time to time whether the browser still answers: a network that has gone tells nobody. */
	#watch(): void {
		this.#endHeartbeat = this.#options.clock.startTimer(heartbeatMs, async () => {
			try {
				await this.call('Browser.getVersion');
			} catch {
				// A browser that isn't read, for a client that is behind, can't answer.
				if (!this.#paced.isWaiting(this.#socket)) this.#socket.terminate();
			}
			if (!this.#isClosed) this.#watch();
		});
	}

	#end(isLost: boolean): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#endHeartbeat();
		this.#paced.forget(this.#socket);
		for (const asker of this.#askers.values()) {
			if ('settle' in asker) asker.settle({ error: { message: 'the connection to the browser has ended' } });
		}
		this.#askers.clear();
		if (isLost) this.#options.onLost();
	}
}

function refused(method: string, why: string): AnyBrowserError {
	return new AnyBrowserError('connection', `${method}: ${why}`, { operation: 'cdp.connect', retryable: true });
}

function bytesOf(data: RawData): Buffer {
	if (Array.isArray(data)) return Buffer.concat(data);
	return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

import { createAttemptSignal } from '../http/attempt-signal.ts';
import type { Clock } from '../http/clock.ts';
import { settleOrAbort } from '../http/settle-or-abort.ts';
import type { CdpConnection } from './cdp-connector.ts';

/** Milliseconds that the end of a connection is waited for: a network that has gone may keep it for long. */
const closeWaitMs = 2_000;

/** Makes a connection; the signal is aborted when nobody waits for it any longer. */
export type OpenConnection = (signal: AbortSignal) => Promise<CdpConnection>;

/** One connection from the moment that somebody asks for it. */
interface Shared {
	readonly ready: Promise<CdpConnection>;
	readonly stop: AbortController;
	/** How many wait for it to be made. */
	waiting: number;
	/** Set once it has been made. */
	connection: CdpConnection | undefined;
}

/** The session has ended, and what goes on with its browser does too. */
export class ConnectionEnded extends Error {
	override readonly name = 'ConnectionEnded';
}

/** The connections to browsers: one for a session, and for each key and set of headers. */
export class CdpConnections {
	readonly #shared = new Map<string, Map<string, Shared>>();
	readonly #ended = new WeakSet<CdpConnection>();
	readonly #clock: Clock;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** How many sessions there is a connection to, or one being made. */
	get size(): number {
		return this.#shared.size;
	}

	/** The session's connection, if there is one that works. */
	find(sessionId: string, identity: string): CdpConnection | undefined {
		const connection = this.#shared.get(sessionId)?.get(identity)?.connection;
		return connection?.isConnected ? connection : undefined;
	}

	/** Whether a connection was ended because its session was. */
	hasEnded(connection: CdpConnection): boolean {
		return this.#ended.has(connection);
	}

	/**
	 * The session's connection. The first call makes it, calls meanwhile share what it makes, and one after it has
	 * dropped makes a new one. When all who wait have gone, it is given up, and closed should it still come.
	 *
	 * @param identity The key and the headers, so that a wrong key finds no connection that the right one made.
	 * @throws ConnectionEnded when the session ends meanwhile, and whatever making it throws.
	 */
	async acquire(
		sessionId: string,
		identity: string,
		open: OpenConnection,
		signal: AbortSignal,
	): Promise<CdpConnection> {
		signal.throwIfAborted();
		const made = this.find(sessionId, identity);
		if (made) return made;
		const known = this.#shared.get(sessionId)?.get(identity);
		// A connection that dropped unnoticed is replaced.
		const shared = known && known.connection === undefined ? known : this.#start(sessionId, identity, open);
		shared.waiting++;
		try {
			return await settleOrAbort(shared.ready, signal, async () => {});
		} finally {
			shared.waiting--;
			if (shared.waiting === 0 && shared.connection === undefined) {
				this.#forget(sessionId, identity, shared);
				shared.stop.abort(signal.reason);
			}
		}
	}

	/** Ends a session's connections, also those being made. Never rejects. */
	async close(sessionId: string): Promise<void> {
		const all = [...(this.#shared.get(sessionId)?.values() ?? [])];
		this.#shared.delete(sessionId);
		for (const { stop, connection } of all) {
			if (connection) this.#ended.add(connection);
			stop.abort(new ConnectionEnded());
		}
		await Promise.all(all.map(({ connection }) => connection && this.#closeQuietly(connection)));
	}

	#start(sessionId: string, identity: string, open: OpenConnection): Shared {
		const stop = new AbortController();
		const work = open(stop.signal);
		const shared: Shared = {
			ready: settleOrAbort(work, stop.signal, connection => this.#closeQuietly(connection)).then(connection => {
				shared.connection = connection;
				connection.onClosed(() => this.#forget(sessionId, identity, shared));
				return connection;
			}),
			stop,
			waiting: 0,
			connection: undefined,
		};
		// Each call that waits is told by its own promise.
		shared.ready.catch(() => this.#forget(sessionId, identity, shared));
		const ofSession = this.#shared.get(sessionId) ?? new Map<string, Shared>();
		this.#shared.set(sessionId, ofSession.set(identity, shared));
		return shared;
	}

	#forget(sessionId: string, identity: string, shared: Shared): void {
		const ofSession = this.#shared.get(sessionId);
		if (ofSession?.get(identity) !== shared) return;
		ofSession.delete(identity);
		if (ofSession.size === 0) this.#shared.delete(sessionId);
	}

	/** Nobody waits for a connection that was given up, so neither a failure nor a hang at its end is told. */
	async #closeQuietly(connection: CdpConnection): Promise<void> {
		const limit = createAttemptSignal({
			clock: this.#clock,
			timeoutMs: closeWaitMs,
			leftMs: Number.POSITIVE_INFINITY,
			caller: undefined,
		});
		try {
			await limit.orStopped(connection.close());
		} catch {
		} finally {
			limit.release();
		}
	}
}

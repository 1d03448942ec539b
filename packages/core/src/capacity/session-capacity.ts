import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type CallScope, openScope } from '../http/call-scope.ts';
import { systemClock } from '../http/clock.ts';
import { onAbort } from '../http/on-abort.ts';
import { Semaphore } from '../http/semaphore.ts';
import { withinDeadline } from '../http/within-deadline.ts';
import { pollInterval } from '../polling/poll-interval.ts';

/** Milliseconds that a call without a deadline waits for a browser at most: 30 minutes. */
const defaultPatienceMs = 30 * 60_000;

/** Milliseconds after which a provider that had none free is asked again, at first and at most. */
const firstPauseMs = 1_000;
const maxPauseMs = 15_000;

/** What counts: a session, or a task that brings its own browser. */
export type Holder = 'session' | 'task';

/** Tells which of those that were open have ended meanwhile. */
export type FindEnded = (open: ReadonlyMap<string, Holder>) => Promise<readonly string[]>;

/** How many browsers a client may have open at once. Who waits longest comes first. */
export class SessionCapacity {
	readonly #semaphore = new Semaphore();
	readonly #open = new Map<string, Holder>();
	readonly #findEnded: FindEnded;
	readonly #provider: string;
	#watching: AbortController | undefined;
	/** Called as soon as a browser of this client has ended. */
	readonly #onFree = new Set<() => void>();

	/** @param limit How many; without one it is the provider who says when there are too many. */
	constructor(provider: string, limit: number | undefined, findEnded: FindEnded) {
		this.#provider = provider;
		if (limit !== undefined) this.#semaphore.limit = limit;
		this.#findEnded = findEnded;
	}

	/**
	 * Opens something once there is a browser free for it, here and at the provider.
	 *
	 * @param open Opens it, and is asked again when the provider says that too many are open.
	 * @param holderOf What of it counts from now on; nothing where it has no browser of its own.
	 * @throws AnyBrowserError `timeout` when the deadline passed first; nothing was opened.
	 */
	async open<Made>(
		operation: string,
		request: RequestOptions | undefined,
		open: (request: RequestOptions) => Promise<Made>,
		holderOf: (made: Made) => readonly [id: string, holder: Holder] | undefined,
	): Promise<Made> {
		const scope = openScope({ deadline: defaultPatienceMs, ...request }, systemClock.now());
		scope.signal?.throwIfAborted();
		await this.#acquire(operation, scope);
		try {
			const made = await this.#openWhenFree(scope, request, open);
			const held = holderOf(made);
			if (held === undefined) this.#semaphore.release();
			else this.#open.set(...held);
			return made;
		} catch (error) {
			this.#semaphore.release();
			throw error;
		}
	}

	/** Something has ended. */
	free(id: string): void {
		if (!this.#open.delete(id)) return;
		this.#semaphore.release();
		for (const call of [...this.#onFree]) call();
	}

	async #acquire(operation: string, scope: CallScope): Promise<void> {
		if (this.#semaphore.tryAcquire()) return;
		const wait = withinDeadline(signal => this.#semaphore.acquire(signal), scope, systemClock);
		this.#watch();
		try {
			if ((await wait) === undefined) return;
		} finally {
			if (this.#semaphore.waiting === 0) this.#watching?.abort();
		}
		const message = `${operation}: all ${this.#semaphore.limit} browsers that \`concurrency.sessions\` allows were in use for ${scope.deadlineMs} ms. Close one, allow more, or wait longer with \`deadline\``;
		throw new AnyBrowserError('timeout', message, { provider: this.#provider, operation, retryable: true });
	}

	/** Others with the same plan may have browsers open, too: then the provider refuses, and it is asked again later. */
	async #openWhenFree<Made>(
		scope: CallScope,
		request: RequestOptions | undefined,
		open: (request: RequestOptions) => Promise<Made>,
	): Promise<Made> {
		for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(maxPauseMs, pauseMs * 1.5)) {
			const leftMs = Math.max(1, scope.deadlineAt - systemClock.now());
			try {
				return await open(request?.deadline === undefined ? (request ?? {}) : { ...request, deadline: leftMs });
			} catch (error) {
				const isFull = AnyBrowserError.is(error, 'rate_limited') && error.limit === 'concurrency';
				const waitMs = error instanceof AnyBrowserError ? (error.retryAfterMs ?? pauseMs) : pauseMs;
				if (!isFull || systemClock.now() + waitMs >= scope.deadlineAt) throw error;
				await this.#freeOrPause(waitMs, scope.signal);
			}
		}
	}

	/** Waits until a browser of this client has ended, but not for longer. @throws The signal's reason, at once. */
	#freeOrPause(ms: number, signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			if (signal?.aborted) return reject(signal.reason);
			const finish = (settle: () => void) => () => {
				endTimer();
				endListening();
				this.#onFree.delete(freed);
				settle();
			};
			const freed = finish(resolve);
			const endTimer = systemClock.startTimer(ms, freed);
			const endListening = onAbort(
				signal,
				finish(() => reject(signal?.reason)),
			);
			this.#onFree.add(freed);
		});
	}

	/** Looks, as long as somebody waits, whether something has ended of which this client hasn't heard. */
	#watch(): void {
		if (this.#watching && !this.#watching.signal.aborted) return;
		const watching = new AbortController();
		this.#watching = watching;
		void (async () => {
			const { signal } = watching;
			for (const startedAt = systemClock.now(); !signal.aborted; ) {
				const pauseMs = Math.max(firstPauseMs, pollInterval(systemClock.now() - startedAt));
				await systemClock.sleep(pauseMs, signal).catch(() => {});
				if (signal.aborted) return;
				// What can't be read now is read the next time.
				const ended = await this.#findEnded(this.#open).catch(() => []);
				for (const id of ended) this.free(id);
			}
		})();
	}
}

import type { Clock } from './clock.ts';
import { HeldReads } from './held-reads.ts';
import { Semaphore } from './semaphore.ts';

/** For each request that may be under way, how many reads the server may hold beside. */
const heldPerRequest = 10;

/**
 * The way to one provider with one key: how many requests are under way, and whether the provider asked for a pause.
 */
export class ConcurrencyLimiter {
	readonly #clock: Clock;
	readonly #slots = new Semaphore();
	/** Requests that the server holds open on purpose. */
	readonly held: HeldReads;
	#pausedUntil = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
		this.held = new HeldReads(clock);
	}

	/**
	 * Says how many requests may be under way at once; ten times as many reads may be held beside. Where clients say
	 * different numbers, the smallest holds until nothing of theirs is under way.
	 */
	limitTo(limit: number): void {
		const isInUse = this.#slots.taken > 0 || !this.held.isIdle;
		const limitInUse = isInUse ? Math.min(limit, this.#slots.limit) : limit;
		this.#slots.limit = limitInUse;
		this.held.limit = limitInUse * heldPerRequest;
	}

	/** Nothing under way, waiting or paused: the limiter can be forgotten. */
	get isIdle(): boolean {
		return this.#slots.taken === 0 && this.held.isIdle && this.pausedForMs === 0;
	}

	/** Milliseconds until the provider's pause is over; 0 when there is none. */
	get pausedForMs(): number {
		return Math.max(0, this.#pausedUntil - this.#clock.now());
	}

	/** Lets nobody send for a while, because the provider said so to one. */
	pauseFor(ms: number): void {
		this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + ms);
	}

	/** Takes a slot if there is one right now. */
	tryAcquire(): boolean {
		return this.pausedForMs === 0 && this.#slots.tryAcquire();
	}

	/**
	 * Takes a slot when there is one, and waits until no pause is left. The request that has waited longest goes first.
	 *
	 * @throws The signal's reason, at once.
	 */
	async acquire(signal: AbortSignal): Promise<void> {
		await this.#slots.acquire(signal);
		try {
			await this.untilResumed(signal);
		} catch (reason) {
			this.release();
			throw reason;
		}
	}

	/** Takes a slot for a read that the server may hold, if there is one right now. */
	tryAcquireHeld(): boolean {
		return this.pausedForMs === 0 && this.held.tryAcquire();
	}

	/** The same for a read that the server may hold: those have slots of their own. @throws The signal's reason, at once. */
	async acquireHeld(signal: AbortSignal): Promise<void> {
		await this.untilResumed(signal);
		await this.held.acquire(signal);
	}

	/** Waits until no pause is left. @throws The signal's reason, at once. */
	async untilResumed(signal: AbortSignal): Promise<void> {
		// Another answer may have asked for a longer pause meanwhile.
		while (this.pausedForMs > 0) await this.#clock.sleep(this.pausedForMs, signal);
	}

	/** Gives a slot back: to the request that has waited longest, if any waits. */
	release(): void {
		this.#slots.release();
	}
}

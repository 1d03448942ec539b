import type { Clock } from './clock.ts';
import { HeldReads } from './held-reads.ts';
import { Places } from './places.ts';

/** For each request that may be under way, how many reads the server may hold beside. */
const heldPerRequest = 10;

/**
 * The way to one provider with one key: how many requests are under way, and whether the provider asked for a pause.
 */
export class Lane {
	readonly #clock: Clock;
	readonly #places = new Places();
	/** Requests that the server holds open on purpose. */
	readonly held: HeldReads;
	#shutUntil = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
		this.held = new HeldReads(clock);
	}

	/**
	 * Says how many requests may be under way at once; ten times as many reads may be held beside. Where clients say
	 * different numbers, the smallest holds until nothing of theirs is under way.
	 */
	limitTo(limit: number): void {
		const isInUse = this.#places.taken > 0 || !this.held.isIdle;
		const limitInUse = isInUse ? Math.min(limit, this.#places.limit) : limit;
		this.#places.limit = limitInUse;
		this.held.limit = limitInUse * heldPerRequest;
	}

	/** Nothing under way, waiting or paused: the lane can be forgotten. */
	get isIdle(): boolean {
		return this.#places.taken === 0 && this.held.isIdle && this.shutForMs === 0;
	}

	/** Milliseconds until the provider's pause is over; 0 when there is none. */
	get shutForMs(): number {
		return Math.max(0, this.#shutUntil - this.#clock.now());
	}

	/** Lets nobody send for a while, because the provider said so to one. */
	shut(ms: number): void {
		this.#shutUntil = Math.max(this.#shutUntil, this.#clock.now() + ms);
	}

	/** Takes a place if there is one right now. */
	tryEnter(): boolean {
		return this.shutForMs === 0 && this.#places.tryEnter();
	}

	/**
	 * Takes a place when there is one, and waits until no pause is left. Who waits longest goes first.
	 *
	 * @throws The signal's reason, at once.
	 */
	async enter(signal: AbortSignal): Promise<void> {
		await this.#places.enter(signal);
		try {
			await this.pauseOver(signal);
		} catch (reason) {
			this.leave();
			throw reason;
		}
	}

	/** The same for a read that the server may hold: those have places of their own. @throws The signal's reason, at once. */
	async enterHeld(signal: AbortSignal): Promise<void> {
		await this.pauseOver(signal);
		await this.held.enter(signal);
	}

	/** Waits until no pause is left. @throws The signal's reason, at once. */
	async pauseOver(signal: AbortSignal): Promise<void> {
		// Another answer may have asked for a longer pause meanwhile.
		while (this.shutForMs > 0) await this.#clock.sleep(this.shutForMs, signal);
	}

	/** Gives a place back: to whoever waits longest, if anyone does. */
	leave(): void {
		this.#places.leave();
	}
}

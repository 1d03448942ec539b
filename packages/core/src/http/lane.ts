import type { Clock } from './clock.ts';
import { onAbort } from './on-abort.ts';

/**
 * The way to one provider with one key: how many requests are under way, and whether the provider asked for a pause.
 *
 * Requests that the server holds open on purpose take no place, or a few of them would block all others.
 */
export class Lane {
	readonly #clock: Clock;
	readonly #limit: number;
	readonly #waiting = new Set<() => void>();
	#underWay = 0;
	#shutUntil = 0;

	/** @param limit How many requests may be under way at once. */
	constructor(clock: Clock, limit: number) {
		this.#clock = clock;
		this.#limit = limit;
	}

	/** Nothing under way, waiting or paused: the lane can be forgotten. */
	get isIdle(): boolean {
		return this.#underWay === 0 && this.shutForMs === 0;
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
		if (this.#underWay >= this.#limit || this.shutForMs > 0) return false;
		this.#underWay++;
		return true;
	}

	/**
	 * Takes a place when there is one, and waits until no pause is left. Who waits longest goes first.
	 *
	 * @throws The signal's reason, at once.
	 */
	async enter(signal: AbortSignal): Promise<void> {
		if (this.#underWay < this.#limit) this.#underWay++;
		else await this.#turn(signal);
		try {
			await this.pauseOver(signal);
		} catch (reason) {
			this.leave();
			throw reason;
		}
	}

	/** Waits until no pause is left. @throws The signal's reason, at once. */
	async pauseOver(signal: AbortSignal): Promise<void> {
		// Another answer may have asked for a longer pause meanwhile.
		while (this.shutForMs > 0) await this.#clock.sleep(this.shutForMs, signal);
	}

	/** Gives a place back: to whoever waits longest, if anyone does. */
	leave(): void {
		const [next] = this.#waiting;
		if (next) next();
		else this.#underWay--;
	}

	#turn(signal: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			if (signal.aborted) return reject(signal.reason);
			const settle = () => {
				this.#waiting.delete(admit);
				endListening();
			};
			const admit = () => {
				settle();
				resolve();
			};
			this.#waiting.add(admit);
			const endListening = onAbort(signal, () => {
				settle();
				reject(signal.reason);
			});
		});
	}
}

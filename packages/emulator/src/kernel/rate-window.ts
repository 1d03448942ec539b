import type { Clock } from './clock.ts';

/** Counts what happened in the last while, and says when there is room again. */
export class RateWindow {
	readonly #clock: Clock;
	readonly #limit: number;
	readonly #length: number;
	#times: number[] = [];

	/**
	 * @param limit how many there may be
	 * @param length of the while, in milliseconds
	 */
	constructor(clock: Clock, limit: number, length: number) {
		this.#clock = clock;
		this.#limit = limit;
		this.#length = length;
	}

	/** Milliseconds until there is room for another; 0 if there is now. */
	get wait(): number {
		const now = this.#clock.now();
		this.#times = this.#times.filter(time => time > now - this.#length);
		const oldest = this.#times[this.#times.length - this.#limit];
		return oldest === undefined ? 0 : oldest + this.#length - now;
	}

	/** Counts one. */
	add(): void {
		if (this.#limit < Number.POSITIVE_INFINITY) this.#times.push(this.#clock.now());
	}
}

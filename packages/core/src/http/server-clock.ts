import type { Clock } from './clock.ts';

/**
 * The time at the server, by the `Date` of its answers. The age of what a server made is judged by it, since the two
 * machines' clocks may be minutes apart.
 */
export class ServerClock {
	readonly #clock: Clock;
	#date: string | undefined;
	#readAt = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Whether an answer has told the date. */
	get isKnown(): boolean {
		return this.#date !== undefined && !Number.isNaN(Date.parse(this.#date));
	}

	/** Takes an answer's head in. */
	observe(headers: Headers): void {
		const date = headers.get('date');
		if (date === null) return;
		this.#date = date;
		this.#readAt = this.#clock.now();
	}

	/**
	 * Milliseconds since the epoch at the server, about a second too early at most; by this machine's clock as long as no
	 * answer told the date.
	 *
	 * @param at A moment by the clock's `now()`.
	 */
	timeAt(at: number): number {
		const date = this.#date === undefined ? Number.NaN : Date.parse(this.#date);
		if (Number.isNaN(date)) return this.#clock.wallTime() - this.#clock.now() + at;
		return date - this.#readAt + at;
	}
}

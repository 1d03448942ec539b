import type { Clock } from '../http/clock.ts';

/** How many are remembered; each is some hundred bytes. */
const maxSeen = 100_000;

/** Remembers webhooks for as long as they would be believed. Only verified ones get here, so nobody else can fill it. */
export class SeenDeliveries {
	readonly #clock: Clock;
	readonly #keptMs: number;
	/** When each was taken in, by the clock's `now()`, the earliest first. */
	readonly #seen = new Map<string, number>();

	/** @param maxAgeMs Milliseconds for which a webhook is believed, before its moment as well as after. */
	constructor(maxAgeMs: number, clock: Clock) {
		this.#keptMs = 2 * maxAgeMs;
		this.#clock = clock;
	}

	/** @returns Whether it is new. It counts as seen from now on. */
	add(id: string): boolean {
		const now = this.#clock.now();
		for (const [oldest, seenAt] of this.#seen) {
			if (now - seenAt <= this.#keptMs && this.#seen.size < maxSeen) break;
			this.#seen.delete(oldest);
		}
		if (this.#seen.has(id)) return false;
		this.#seen.set(id, now);
		return true;
	}

	/** It was not dealt with after all, and may come again. */
	forget(id: string): void {
		this.#seen.delete(id);
	}
}

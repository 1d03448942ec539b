/** Milliseconds since the epoch that nobody sets. */
export function steadyTime(): number {
	return performance.timeOrigin + performance.now();
}

/** The machine's clock, which somebody sets now and then. */
export class UnsteadyClock {
	readonly #before = Date.now;
	#shift = 0;
	#jumps = 0;

	/** How often it was set. */
	get jumps(): number {
		return this.#jumps;
	}

	/** Sets it that much ahead of the true time, or behind. */
	set(shift: number): void {
		this.#jumps += 1;
		this.#shift = shift;
		Date.now = () => Math.floor(steadyTime()) + this.#shift;
	}

	restore(): void {
		Date.now = this.#before;
	}
}

import { onAbort } from './on-abort.ts';

/** A number of places, for which who waits longest comes first. */
export class Places {
	/** How many there are. Those taken beyond a smaller number are not given on. */
	limit = Number.POSITIVE_INFINITY;
	readonly #waiting = new Set<() => void>();
	#taken = 0;

	get taken(): number {
		return this.#taken;
	}

	/** How many wait for a place. */
	get waiting(): number {
		return this.#waiting.size;
	}

	/** Takes a place if there is one right now. */
	tryEnter(): boolean {
		if (this.#taken >= this.limit) return false;
		this.#taken++;
		return true;
	}

	/** Takes a place when there is one. @throws The signal's reason, at once. */
	async enter(signal: AbortSignal): Promise<void> {
		if (!this.tryEnter()) await this.#turn(signal);
	}

	/** Gives a place back: to whoever waits longest, if anyone does. */
	leave(): void {
		const [next] = this.#waiting;
		if (next && this.#taken <= this.limit) next();
		else this.#taken--;
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

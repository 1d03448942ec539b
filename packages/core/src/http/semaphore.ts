import { onAbort } from './on-abort.ts';

/** A number of slots, given out in the order in which they were asked for. */
export class Semaphore {
	/** How many there are. Those taken beyond a smaller number are not given on. */
	limit = Number.POSITIVE_INFINITY;
	readonly #waiting = new Set<() => void>();
	#taken = 0;

	get taken(): number {
		return this.#taken;
	}

	/** How many wait for a slot. */
	get waiting(): number {
		return this.#waiting.size;
	}

	/** Takes a slot if there is one right now. */
	tryAcquire(): boolean {
		if (this.#taken >= this.limit) return false;
		this.#taken++;
		return true;
	}

	/** Takes a slot when there is one. @throws The signal's reason, at once. */
	async acquire(signal: AbortSignal): Promise<void> {
		if (!this.tryAcquire()) await this.#wait(signal);
	}

	/** Gives a slot back: to the waiter that has waited longest, if there is one. */
	release(): void {
		const [next] = this.#waiting;
		if (next && this.#taken <= this.limit) next();
		else this.#taken--;
	}

	#wait(signal: AbortSignal): Promise<void> {
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

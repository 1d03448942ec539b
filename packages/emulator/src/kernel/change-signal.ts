import type { Clock } from './clock.ts';

/** Where readers wait until there is something to read. */
export class ChangeSignal {
	readonly #readers = new Set<() => void>();

	/** Wakes everybody who waits. */
	announce(): void {
		for (const wake of [...this.#readers]) wake();
	}

	/** Waits for news, for `ms` milliseconds at most, or until the signal aborts. Never rejects. */
	async wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
		const done = new AbortController();
		const wake = () => done.abort();
		this.#readers.add(wake);
		// Only for as long as this wait takes: the signal may outlive thousands of waits.
		signal.addEventListener('abort', wake, { once: true });
		if (signal.aborted) wake();
		try {
			await clock.sleep(ms, done.signal);
		} catch {
			// Woken before the time was up, which is as good.
		} finally {
			this.#readers.delete(wake);
			signal.removeEventListener('abort', wake);
		}
	}
}

import { linkSignals } from './link-signals.ts';
import { unlimitedAbortController } from './unlimited-abort-controller.ts';

/** How long an emulator lives: work in the background ends with it. */
export class Lifetime {
	readonly #ending = unlimitedAbortController();
	readonly #work = new Set<Promise<void>>();

	/** Aborted when the end begins. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	/**
	 * Works in the background until `signal` aborts or the lifetime ends. Being aborted is an end like any other;
	 * all other failures are the work's own business, and one that gets away is a fault of the emulator.
	 */
	spawn(work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): void {
		const linked = linkSignals(signal, this.signal);
		const running = work(linked.signal)
			.catch((error: unknown) => {
				if (!linked.signal.aborted) throw error;
			})
			.finally(() => {
				linked.unlink();
				this.#work.delete(running);
			});
		this.#work.add(running);
	}

	/** A clean-up that the end waits for. What can't be cleaned up has no one left to tell. */
	finish(cleanUp: Promise<void>): void {
		const finishing = cleanUp.catch(() => undefined).finally(() => this.#work.delete(finishing));
		this.#work.add(finishing);
	}

	/** Ends everything, and waits until it has ended. */
	async end(): Promise<void> {
		this.#ending.abort(new DOMException('The emulator is closed.', 'AbortError'));
		await Promise.allSettled(this.#work);
	}
}

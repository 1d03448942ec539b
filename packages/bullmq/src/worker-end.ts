import { Worker } from 'bullmq';

/** Milliseconds that a start which is under way has when its worker closes, so that its answer can be stored. */
const startsEndMs = 2_000;

const ends = new WeakMap<Worker, WorkerEnd>();

/** What jobs hear of their worker, and tell it. One listener a worker, however many jobs it has. */
export class WorkerEnd {
	/** Fires when the worker closes. */
	readonly closing: AbortSignal;
	/** Fires a little later. */
	readonly startsEnd: AbortSignal;
	readonly #worker: Worker | undefined;

	private constructor(worker: Worker | undefined) {
		const closing = new AbortController();
		const startsEnd = new AbortController();
		this.closing = closing.signal;
		this.startsEnd = startsEnd.signal;
		this.#worker = worker;
		worker?.once('closing', () => {
			closing.abort();
			const timer = setTimeout(() => startsEnd.abort(), startsEndMs);
			worker.once('closed', () => clearTimeout(timer));
		});
	}

	/** @param worker What called the processor. For anything but a worker nothing ever ends. */
	static of(worker: unknown): WorkerEnd {
		if (!(worker instanceof Worker)) return new WorkerEnd(undefined);
		const known = ends.get(worker) ?? new WorkerEnd(worker);
		ends.set(worker, known);
		return known;
	}

	/** Milliseconds for which a job's lock is taken. */
	get lockDuration(): number {
		return this.#worker?.opts.lockDuration ?? 30_000;
	}

	/** Holds all workers of the queue up. @returns Whether they obey, which takes a limiter. */
	async limit(ms: number): Promise<boolean> {
		if (this.#worker?.opts.limiter === undefined) return false;
		await this.#worker.rateLimit(ms);
		return true;
	}

	/** Lets the worker take no more jobs, and says why. */
	async stop(error: Error): Promise<void> {
		const worker = this.#worker;
		if (worker === undefined || worker.isPaused()) return;
		await worker.pause(true);
		worker.emit('error', error);
	}
}

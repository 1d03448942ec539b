import { type Queue, QueueEvents } from 'bullmq';
import { closeSoon } from './close-soon.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Milliseconds after which the queue is read, whatever its events say: those of a Redis that was away may be lost. */
const rereadMs = 5_000;

/** Hears which jobs of a queue have ended. */
export class EndedJobs {
	readonly #queue: Queue;
	readonly #events: QueueEvents;
	readonly #signal: AbortSignal | undefined;
	#heard = new Set<string>();
	#readAt = Number.NEGATIVE_INFINITY;
	#wake = () => {};

	constructor(queue: Queue, signal: AbortSignal | undefined) {
		this.#queue = queue;
		this.#signal = signal;
		const { connection, prefix } = queue.opts;
		this.#events = new QueueEvents(queue.name, { connection, ...(prefix !== undefined && { prefix }) });
		const hear = ({ jobId }: { readonly jobId: string }) => {
			this.#heard.add(jobId);
			this.#wake();
		};
		this.#events.on('completed', hear).on('failed', hear);
		// What goes wrong with the connection is told by who made it.
		this.#events.on('error', () => {});
		signal?.addEventListener('abort', this.#stop);
	}

	/** The ids of all jobs that have ended by now. */
	async now(): Promise<readonly string[]> {
		this.#signal?.throwIfAborted();
		this.#readAt = performance.now();
		return this.unlessStopped(this.#queue.getRanges(['completed', 'failed'], 0, -1));
	}

	/** The ids of jobs that may have ended since the last call; waits for the first. @throws the signal's reason. */
	async next(): Promise<readonly string[]> {
		for (;;) {
			this.#signal?.throwIfAborted();
			if (performance.now() - this.#readAt >= rereadMs) for (const id of await this.now()) this.#heard.add(id);
			const heard = [...this.#heard];
			this.#heard.clear();
			if (heard.length > 0) return heard;
			await this.#news();
		}
	}

	/** Waits for Redis, which may be away, only as long as the signal lets it. */
	unlessStopped<Result>(work: Promise<Result>): Promise<Result> {
		return unlessAborted(work, this.#signal);
	}

	async close(): Promise<void> {
		this.#signal?.removeEventListener('abort', this.#stop);
		await closeSoon(this.#events.close());
	}

	#news(): Promise<void> {
		return new Promise(resolve => {
			const timer = setTimeout(resolve, rereadMs);
			this.#wake = () => {
				clearTimeout(timer);
				resolve();
			};
			if (this.#signal?.aborted || this.#heard.size > 0) this.#wake();
		});
	}

	readonly #stop = () => this.#wake();
}

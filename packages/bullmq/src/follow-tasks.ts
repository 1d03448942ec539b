import { type BatchProgress, type BatchResult, nothingSpent, toProgress } from '@anybrowser/core/batch';
import type { Job, Queue } from 'bullmq';
import { EndedJobs } from './ended-jobs.ts';
import { jobIdOf, type TaskJobData, type TaskJobResult } from './task-job.ts';

/** How a queue is followed. */
export interface FollowTasksOptions {
	/** Ends it, with the signal's reason; the jobs go on. */
	readonly signal?: AbortSignal | undefined;
	/** Told how far it is, once a second at most. */
	readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

/** How many jobs are read at once. */
const chunkSize = 100;

/** Milliseconds between two reports at least. */
const reportMs = 1_000;

/**
 * Yields the outcomes of tasks in a queue, as they end, until all of them have. Those that had ended before come first,
 * with `isResumed`.
 *
 * @param ids The tasks' own ids, as `addTasks` was given them.
 */
export async function* followTasks(
	queue: Queue,
	ids: readonly string[],
	{ signal, onProgress }: FollowTasksOptions = {},
): AsyncGenerator<BatchResult, void, undefined> {
	const left = new Set(ids.map(jobIdOf));
	const followed = new Followed(ids.length);
	const ended = new EndedJobs(queue, signal);
	let isFirst = true;
	try {
		while (left.size > 0) {
			const found = (isFirst ? await ended.now() : await ended.next()).filter(id => left.has(id));
			for (let start = 0; start < found.length; start += chunkSize) {
				const jobs = found.slice(start, start + chunkSize).map(id => queue.getJob(id));
				for (const job of await ended.unlessStopped(Promise.all(jobs))) {
					const result = job && resultOf(job, isFirst);
					if (result === undefined || !left.delete(job?.id ?? '')) continue;
					followed.add(result);
					yield result;
				}
			}
			isFirst = false;
			if (onProgress && (followed.isDue() || left.size === 0)) {
				onProgress(followed.progress(await ended.unlessStopped(queue.getActiveCount())));
			}
		}
	} finally {
		await ended.close();
	}
}

/** The outcome of a job; `undefined` when it has not ended, or is to be tried again. */
function resultOf(job: Job<TaskJobData, TaskJobResult>, isResumed: boolean): BatchResult | undefined {
	if (job.finishedOn === undefined || job.finishedOn === null) return undefined;
	const { id, failure, earlier = 0, usage = nothingSpent, state } = job.data;
	const base = { id, isResumed, attempts: earlier + (state?.ticket === undefined ? 0 : 1), usage };
	if (job.failedReason === undefined || job.failedReason === null) {
		return { ...base, ...job.returnvalue, status: 'succeeded' };
	}
	if (failure === undefined) {
		// It was canceled, or failed by something else than its task.
		const error = { code: 'task_failed', message: job.failedReason } as const;
		return { ...base, taskId: state?.token?.id ?? null, status: 'failed', error };
	}
	const { status, code, message, taskId, candidates = [], output } = failure;
	const error = { code, message };
	if (status === 'parked') return { ...base, taskId, status, error, candidates };
	return { ...base, taskId, status, error, ...(output !== undefined && { output }) };
}

/** How far a queue is, as one who follows it sees it. */
class Followed {
	readonly #total: number;
	readonly #startedAt = performance.now();
	readonly #counts = { succeeded: 0, failed: 0, parked: 0 };
	#reportedAt = Number.NEGATIVE_INFINITY;
	#dollars: number | null = null;
	#ended = 0;

	constructor(total: number) {
		this.#total = total;
	}

	add({ status, usage: { dollars }, isResumed }: BatchResult): void {
		this.#counts[status] += 1;
		if (!isResumed) this.#ended += 1;
		if (dollars !== null) this.#dollars = (this.#dollars ?? 0) + dollars;
	}

	isDue(): boolean {
		const now = performance.now();
		if (now - this.#reportedAt < reportMs) return false;
		this.#reportedAt = now;
		return true;
	}

	progress(running: number): BatchProgress {
		const total = this.#total;
		const elapsedMs = performance.now() - this.#startedAt;
		return toProgress({
			...this.#counts,
			total,
			running,
			unfinished: 0,
			dollars: this.#dollars,
			ended: this.#ended,
			elapsedMs,
		});
	}
}

import type { Client } from '@anybrowser/core';
import type { Job } from 'bullmq';
import type { TaskJobData, TaskJobProgress, TaskJobResult } from './task-job.ts';
import { TaskJobRun } from './task-job-run.ts';
import { WorkerEnd } from './worker-end.ts';

/** How tasks are run. */
export interface TaskProcessorOptions {
	/** Milliseconds that one task may take, from when it is waited for; then it is canceled. Default: 30 minutes. */
	readonly taskDeadline?: number | undefined;
	/** Milliseconds that the provider may be out of reach until a job fails. Default: 10 minutes. */
	readonly patience?: number | undefined;
	/** As `tasks.startOnce` takes it. Default: the provider's. The same for all workers of a queue. */
	readonly settleTime?: number | undefined;
}

/** A processor of tasks, as BullMQ's `Worker` takes it. */
export type TaskProcessor = (
	job: Job<TaskJobData, TaskJobResult, string, TaskJobProgress>,
	token?: string,
	signal?: AbortSignal,
) => Promise<TaskJobResult>;

/**
 * Runs the tasks of a queue, with BullMQ's own retries, progress and cancellation. Pass it to a worker as it is, with
 * `taskWorkerOptions`: `new Worker(name, taskProcessor(browsers), { connection, ...taskWorkerOptions })`.
 *
 * - A task is started once. A job whose worker died is gone on with by the next worker.
 * - `worker.close()` leaves the tasks under way, and gives their jobs back to the queue.
 * - `worker.cancelJob(id)` cancels the task.
 * - A provider that says 429 holds all workers of the queue up for as long as it says.
 * - Where nobody knows whether a task was started, the job fails for good, with its ticket: `job.retry()` looks again.
 * - A key that is refused, or an account without credits, pauses the worker, which emits `error`; no job is used up by it.
 */
export function taskProcessor(browsers: Client, options: TaskProcessorOptions = {}): TaskProcessor {
	// BullMQ calls the processor as its worker's own function, and passes a signal to one that takes three arguments.
	return async function processTask(this: unknown, job, token, signal) {
		const end = WorkerEnd.of(this);
		return new TaskJobRun(job, { browsers, token: token ?? '', signal, end, options }).result();
	};
}

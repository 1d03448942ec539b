import type { WorkerOptions } from 'bullmq';

/**
 * What a worker of tasks needs that BullMQ's defaults don't have. Spread it into the worker's options.
 *
 * - Dying is nothing that a task has done: a job comes back however many workers it has lost. BullMQ fails it at the
 *   second one.
 * - With a limiter a worker waits when the provider says 429, as `rateLimit` tells all workers of the queue. This one never
 *   limits anything on its own.
 */
export const taskWorkerOptions = {
	maxStalledCount: Number.MAX_SAFE_INTEGER,
	limiter: { max: 1_000_000_000, duration: 1_000 },
} as const satisfies Partial<WorkerOptions>;

import type { Client } from '@anybrowser/core';
import { type ConnectionOptions, Worker } from 'bullmq';
import { closeSoon } from './close-soon.ts';
import { type TaskProcessorOptions, taskProcessor } from './task-processor.ts';
import { taskWorkerOptions } from './task-worker-options.ts';

/** How a worker runs. */
export interface RunTaskWorkerOptions extends TaskProcessorOptions {
	/** The queue's name. */
	readonly queue: string;
	readonly connection: ConnectionOptions;
	/** How many tasks are under way at once. Default: 10. */
	readonly concurrency?: number | undefined;
	/** Ends it. The tasks under way go on, and their jobs are given back. */
	readonly signal: AbortSignal;
	/** Told the outcome of each job. */
	readonly onEnded?: ((job: { readonly id: string; readonly error?: Error }) => void) | undefined;
}

/**
 * Runs the tasks of a queue until `signal` fires.
 *
 * @throws AnyBrowserError what would refuse every task alike, such as `authentication`. No job is used up by it.
 */
export async function runTaskWorker(browsers: Client, options: RunTaskWorkerOptions): Promise<void> {
	const { queue, connection, concurrency = 10, signal, onEnded, ...processing } = options;
	const worker = new Worker(queue, taskProcessor(browsers, processing), {
		connection,
		concurrency,
		...taskWorkerOptions,
	});
	let stopped: Error | undefined;
	await new Promise<void>(resolve => {
		worker.on('paused', () => resolve());
		// Errors of the connection are told by who made it; one that pauses the worker comes after that.
		worker.on('error', error => {
			if (worker.isPaused()) stopped ??= error;
		});
		worker.on('completed', job => onEnded?.({ id: job.data.id }));
		worker.on('failed', (job, error) => job && onEnded?.({ id: job.data.id, error }));
		signal.addEventListener('abort', () => resolve(), { once: true });
		if (signal.aborted) resolve();
	});
	await closeSoon(worker.close());
	if (stopped) throw stopped;
}

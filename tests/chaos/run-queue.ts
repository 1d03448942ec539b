import { type TaskProcessor, taskProcessor, taskWorkerOptions } from '@anybrowser/bullmq';
import type { Client } from 'anybrowser';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Deaths } from './deaths.ts';
import { queueName, type WorkerSettings } from './worker-settings.ts';

/** Does tasks of the queue in Redis until it is told to end. */
export function runQueue(browsers: Client, deaths: Deaths, url: string, settings: WorkerSettings): void {
	const connection = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
	connection.on('error', () => {});
	const processTask = taskProcessor(browsers, { settleTime: settings.settleTime, taskDeadline: settings.taskDeadline });
	const worker = new Worker(
		queueName,
		async function (this: unknown, job: Parameters<TaskProcessor>[0], token, signal) {
			const { updateData } = job;
			job.updateData = async data => {
				await deaths.at('before-write');
				await updateData.call(job, data);
			};
			const result = await processTask.call(this, job, token, signal);
			await deaths.at('after-result');
			return result;
		},
		{
			connection,
			concurrency: settings.concurrency,
			...taskWorkerOptions,
			lockDuration: 4_000,
			stalledInterval: 1_000,
			runRetryDelay: 500,
			drainDelay: 1,
		},
	);
	worker.on('error', () => {});
	process.once('SIGTERM', async () => {
		await worker.close();
		process.exit(0);
	});
}

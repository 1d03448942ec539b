import { type TaskProcessor, taskProcessor, taskWorkerOptions } from '@anybrowser/bullmq';
import { type Client, createClient, type ProviderName } from 'anybrowser';
import { type BatchJournal, fileJournal, runBatch } from 'anybrowser/batch';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { chaosTasks } from './chaos-tasks.ts';
import { Deaths } from './deaths.ts';
import { mutateClient, mutateJournal } from './mutants.ts';
import { queueName, settingsVariable, type WorkerSettings } from './worker-settings.ts';

// A worker's process. It ends with 0 when its tasks are done, or when it is told to; whoever started it kills it before that.
const settings = JSON.parse(process.env[settingsVariable] ?? '{}') as WorkerSettings;
const deaths = new Deaths(settings);
const { provider, baseUrl, store, mutant } = settings;
// The cast is sound: whoever starts it has gone over the built-in names.
const config = { provider, [provider]: { apiKey: 'chaos', baseUrl, fetch: deaths.fetch } } as {
	provider: ProviderName;
};
const browsers = mutateClient((await createClient(config)) as Client, mutant);
if (store.type === 'journal') await runJournal(store.path);
else runQueue(store.url);

async function runJournal(path: string): Promise<void> {
	const journal = mutateJournal(fileJournal(path), mutant);
	const dying: BatchJournal = {
		open: () => journal.open(),
		close: () => journal.close(),
		async append(record) {
			await deaths.at('result' in record ? 'after-result' : 'before-write');
			await journal.append(record);
		},
	};
	const { share, shares, tasks, concurrency, settleTime, taskDeadline } = settings;
	const own = chaosTasks(tasks).filter((_, number) => number % shares === share);
	for await (const _result of runBatch(browsers, own, { journal: dying, concurrency, settleTime, taskDeadline })) {
		// The journal has them.
	}
}

function runQueue(url: string): void {
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

import { type Client, createClient } from '@anybrowser/core';
import { type AgentTask, createEmulator, type EmulatorOptions } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { openRedisServer } from '@anybrowser/test-kit/redis-server';
import { type Job, Queue, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { type TaskProcessorOptions, taskProcessor } from '../task-processor.ts';
import { taskWorkerOptions } from '../task-worker-options.ts';

export const providerNames = ['smooth', 'skyvern'] as const;

/** A Redis, an emulator, and what a test makes of them; all of it ends with `close`. */
export async function openFixture() {
	const redis = await openRedisServer();
	const closing: (() => Promise<unknown>)[] = [];
	let count = 0;
	const connect = () => {
		const connection = new Redis(redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
		// Restarts are part of the tests.
		connection.on('error', () => {});
		closing.unshift(async () => connection.disconnect());
		return connection;
	};
	return {
		redis,
		connect,
		/** A queue that no other test has. */
		openQueue() {
			const queue = new Queue(`queue-${++count}`, { connection: connect() });
			queue.on('error', () => {});
			closing.unshift(() => queue.close());
			return queue;
		},
		/** A provider's client, and how often the agent was given each prompt. */
		openClient(name: (typeof providerNames)[number], options: EmulatorOptions = {}) {
			const started = new Map<string, number>();
			const emulator = createEmulator({
				timing: { startup: 1, task: 20, queue: 1 },
				...options,
				agent(task: AgentTask) {
					started.set(task.prompt, (started.get(task.prompt) ?? 0) + 1);
					return options.agent ? options.agent(task) : `did ${task.prompt}`;
				},
			});
			closing.push(() => emulator.close());
			const settings = { apiKey: 'k', baseUrl: emulator[name].baseUrl, fetch: emulator[name].fetch, maxRetries: 0 };
			const browsers: Client =
				name === 'smooth'
					? createClient({ provider: smooth(settings) })
					: createClient({ provider: skyvern(settings) });
			return { browsers, emulator, emulated: emulator[name], started };
		},
		/** A worker whose jobs come back soon when it dies. */
		openWorker(
			queue: Queue,
			browsers: Client,
			options: TaskProcessorOptions & { readonly worker?: Partial<WorkerOptions> } = {},
		) {
			const { worker: own, ...processing } = options;
			const errors: Error[] = [];
			const worker = new Worker(queue.name, taskProcessor(browsers, { settleTime: 100, ...processing }), {
				connection: connect(),
				concurrency: 10,
				...taskWorkerOptions,
				lockDuration: 1_000,
				stalledInterval: 500,
				drainDelay: 1,
				...own,
			});
			worker.on('error', error => errors.push(error));
			closing.unshift(() => worker.close());
			return { worker, errors };
		},
		async close() {
			for (const close of closing.splice(0)) await close();
			await redis.close();
		},
	};
}

/** A job's fresh state, as the queue has it. */
export async function jobOf(queue: Queue, id: string): Promise<Job> {
	const job = await queue.getJob(`task-${id}`);
	if (!job) throw new Error(`no job for ${id}`);
	return job;
}

/** Waits until a job is in a state. */
export async function untilState(queue: Queue, id: string, state: string): Promise<Job> {
	for (;;) {
		const now = await (await jobOf(queue, id)).getState();
		// Read once more: it may have changed since it was first read.
		if (now === state) return jobOf(queue, id);
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}

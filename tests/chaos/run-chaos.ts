import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTasks, followTasks, openTaskQueue } from '@anybrowser/bullmq';
import { createEmulator, type ProviderName } from '@anybrowser/emulator';
import type { BundledProgram } from '@anybrowser/test-kit/bundle-program';
import { openRedisServer, type RedisServer } from '@anybrowser/test-kit/redis-server';
import { type Client, createClient } from 'anybrowser';
import { type BatchResult, fileJournal, type StoredResult } from 'anybrowser/batch';
import { Redis } from 'ioredis';
import { createRandom, type Random } from '../soak/create-random.ts';
import { type ChaosReport, countChaos } from './chaos-report.ts';
import { chaosTasks } from './chaos-tasks.ts';
import { WorkerPool } from './worker-pool.ts';
import { type ChaosStore, moments, type ProtocolMutant, queueName, type WorkerSettings } from './worker-settings.ts';

/** How tasks are troubled. */
export interface ChaosOptions {
	readonly provider: ProviderName;
	readonly store: ChaosStore;
	readonly tasks: number;
	readonly workers: number;
	/** How many times workers are killed, then they are let live. */
	readonly kills: number;
	/** How many answers are dropped. */
	readonly drops: number;
	/** How many times Redis is restarted, killed and ended in turn. */
	readonly restarts: number;
	readonly seed: number;
	readonly worker: BundledProgram;
	readonly mutant?: ProtocolMutant;
	readonly concurrency?: number;
	/** How likely a worker dies at which of its moments; nobody kills it from outside then. Default: all of them, and from outside. */
	readonly deaths?: WorkerSettings['deaths'];
	/** Milliseconds after which a task that doesn't end has failed. Default: a minute. */
	readonly taskDeadline?: number;
}

/** Milliseconds within which the emulator has surely done what it was sent. */
const settleTime = 1_500;

/** A few times in a worker's life, whose looks are many. */
const everyDeath = Object.fromEntries(moments.map(moment => [moment, moment === 'while-waiting' ? 0.001 : 0.004]));

/** Runs tasks over worker processes that are killed, and counts at the emulator. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
	const { provider, store, tasks, workers, kills, drops, restarts, seed, worker, mutant } = options;
	const { concurrency = 60, taskDeadline = 60_000 } = options;
	const startedAt = performance.now();
	const random = createRandom(seed);
	const started = new Map<string, number>();
	let finished = 0;
	const emulator = createEmulator({
		timing: { startup: 1, task: 30, queue: 1, closing: 1, recording: 0, downloads: 0 },
		historyLimit: 10 * tasks,
		agent: async ({ prompt }) => {
			started.set(prompt, (started.get(prompt) ?? 0) + 1);
			await new Promise(resolve => setTimeout(resolve, random.below(200)));
			finished += 1;
			return `did ${prompt}`;
		},
	});
	const folder = await mkdtemp(join(tmpdir(), 'anybrowser-chaos-'));
	const redis = store === 'redis' ? await openRedisServer() : undefined;
	const server = await emulator.listen();
	const baseUrl = server.urls[provider];
	const journalOf = (share: number) => join(folder, `${share}.journal`);
	const settingsOf = (share: number, workerSeed: number): WorkerSettings => ({
		provider,
		baseUrl,
		share,
		shares: workers,
		tasks,
		concurrency,
		settleTime,
		taskDeadline,
		seed: workerSeed,
		deaths: options.deaths ?? everyDeath,
		mutant,
		store: redis ? { type: 'redis', url: redis.url } : { type: 'journal', path: journalOf(share) },
	});
	for (let drop = 0; drop < drops; drop++) {
		// Each hits another request, half of them after it was executed.
		emulator.faults.add({ provider, drop: drop % 2 === 0 ? 'after' : 'before', skip: random.below(3 * tasks) });
	}
	let pool: WorkerPool | undefined;
	const open = () => {
		pool = new WorkerPool({
			path: worker.path,
			workers,
			kills,
			isKilled: options.deaths === undefined,
			random,
			settingsOf,
		});
		return pool;
	};
	try {
		const results = redis
			? await followQueue({ redis, random, restarts, tasks, browsers: await clientFor(provider, baseUrl), open })
			: await readJournals(
					open(),
					Array.from({ length: workers }, (_, share) => journalOf(share)),
				);
		return {
			provider,
			store,
			tasks,
			started: [...started.values()].reduce((sum, count) => sum + count, 0),
			finished,
			...countChaos(tasks, started, results),
			sessionsLeft: emulator.providers[provider].sessions().filter(session => session.open).length,
			deaths: pool?.deaths ?? {},
			dropped: drops - emulator.faults.pending,
			restarts: redis ? restarts : 0,
			seconds: (performance.now() - startedAt) / 1_000,
		};
	} finally {
		await pool?.end();
		await emulator.close();
		await redis?.close();
		await rm(folder, { recursive: true, force: true });
	}
}

/** Which providers can be troubled: those that claim to start tasks once. */
export async function chaosProviders(): Promise<readonly ProviderName[]> {
	const emulator = createEmulator();
	const names = Object.keys(emulator.providers) as ProviderName[];
	await emulator.close();
	const claims = await Promise.all(
		names.map(async name => {
			const client = await clientFor(name, 'http://127.0.0.1:1/v1').catch(() => undefined);
			return client !== undefined && client.capabilities['tasks.startOnce'] !== 'none';
		}),
	);
	return names.filter((_, index) => claims[index]);
}

async function clientFor(provider: ProviderName, baseUrl: string): Promise<Client> {
	// The cast is sound: each name's settings stand under the name.
	const config = { provider, [provider]: { apiKey: 'chaos', baseUrl } } as { provider: 'smooth' };
	return createClient(config);
}

async function readJournals(
	pool: WorkerPool,
	paths: readonly string[],
): Promise<readonly Pick<StoredResult, 'id' | 'status' | 'taskId'>[]> {
	await pool.done;
	const results: StoredResult[] = [];
	for (const path of paths) {
		const journal = fileJournal(path);
		for (const record of await journal.open()) if ('result' in record) results.push(record.result);
		await journal.close();
	}
	return results;
}

async function followQueue(chaos: {
	readonly redis: RedisServer;
	readonly random: Random;
	readonly restarts: number;
	readonly tasks: number;
	readonly browsers: Client;
	readonly open: () => WorkerPool;
}): Promise<readonly BatchResult[]> {
	const { redis, random, restarts, tasks, browsers, open } = chaos;
	const connection = new Redis(redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
	connection.on('error', () => {});
	const queue = openTaskQueue(queueName, connection);
	const list = chaosTasks(tasks);
	const results: BatchResult[] = [];
	let restarting: Promise<void> | undefined;
	let left = restarts;
	try {
		await addTasks(queue, browsers, list);
		const failing = new AbortController();
		open().done.catch(error => failing.abort(error));
		for await (const result of followTasks(
			queue,
			list.map(({ id }) => id),
			{ signal: failing.signal },
		)) {
			results.push(result);
			// Spread over the run.
			if (left > 0 && results.length > (tasks * (restarts - left + 1)) / (restarts + 2)) {
				left -= 1;
				const signal = left % 2 === 0 ? 'SIGTERM' : 'SIGKILL';
				restarting = (restarting ?? Promise.resolve()).then(async () => {
					await redis.stop(signal);
					await new Promise(resolve => setTimeout(resolve, random.below(400)));
					await redis.start();
				});
			}
		}
	} finally {
		await restarting;
		await queue.close();
		connection.disconnect();
	}
	return results;
}

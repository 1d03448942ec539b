import { AmbiguousOutcomeError, AnyBrowserError, type Client } from '@anybrowser/core';
import { AgentFailure } from '@anybrowser/emulator';
import { hasRedis, whyNoRedis } from '@anybrowser/test-kit/redis-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTasks } from './add-tasks.ts';
import { jobOf, openFixture, providerNames, untilState } from './testing/open-fixture.ts';

/** The same client, with some of its task operations replaced. */
function withTasks(browsers: Client, change: (tasks: Client['tasks']) => Partial<Client['tasks']>): Client {
	const { tasks } = browsers;
	const changed = change(tasks);
	const proxy = new Proxy(tasks, {
		get(target, name) {
			const value = changed[name as keyof typeof changed] ?? target[name as keyof typeof target];
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
	return { ...browsers, tasks: proxy };
}

const tasks = (...ids: readonly string[]) => ids.map(id => ({ id, prompt: `prompt ${id}` }));

describe.skipIf(!hasRedis)(hasRedis ? 'a processor of tasks' : `a processor of tasks (${whyNoRedis})`, () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		fixture = await openFixture();
	});
	afterAll(() => fixture.close());

	test.each(providerNames)(
		'%s: does a task once, tells its progress, and keeps ticket and token in the job',
		async name => {
			const { browsers, started, emulated } = fixture.openClient(name, {
				timing: { task: 1_500, startup: 1, queue: 1 },
			});
			const queue = fixture.openQueue();
			await addTasks(queue, browsers, tasks('a'));
			const { worker } = fixture.openWorker(queue, browsers);
			const progress: unknown[] = [];
			worker.on('progress', (_, told) => progress.push(told));
			const job = await untilState(queue, 'a', 'completed');
			expect(job.returnvalue).toMatchObject({ output: 'did prompt a', attempts: 1, taskId: expect.any(String) });
			expect(job.data.state).toMatchObject({ ticket: { kind: 'anybrowser.task-ticket' }, token: { provider: name } });
			expect(JSON.stringify(job.data)).not.toContain('apiKey');
			expect(progress).toContainEqual({ status: 'running', taskId: job.returnvalue.taskId });
			expect([...started]).toEqual([['prompt a', 1]]);
			expect(emulated.sessions().filter(({ open }) => open)).toEqual([]);
		},
	);

	test.each(providerNames)(
		'%s: a worker that closes leaves its tasks, and the next one goes on with them',
		async name => {
			const { browsers, started } = fixture.openClient(name, { timing: { task: 5_000, startup: 1, queue: 1 } });
			const queue = fixture.openQueue();
			await addTasks(queue, browsers, tasks('a', 'b'));
			const first = fixture.openWorker(queue, browsers);
			await expect.poll(() => started.size, { timeout: 5_000 }).toBe(2);
			const closingAt = performance.now();
			await first.worker.close();
			expect(performance.now() - closingAt).toBeLessThan(4_000);
			const { attemptsMade, data } = await jobOf(queue, 'a');
			expect([await (await jobOf(queue, 'a')).getState(), attemptsMade]).toEqual(['waiting', 0]);
			expect(data.state.token).toBeDefined();
			fixture.openWorker(queue, browsers);
			await untilState(queue, 'a', 'completed');
			await untilState(queue, 'b', 'completed');
			expect([...started.values()]).toEqual([1, 1]);
		},
	);

	test.each(providerNames)('%s: what a worker that died had begun is gone on with', async name => {
		const { browsers, started } = fixture.openClient(name, { timing: { task: 1_500, startup: 1, queue: 1 } });
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a'));
		// It holds no lock for long, and hears of nothing any more.
		const { worker } = fixture.openWorker(
			queue,
			withTasks(browsers, own => ({
				startOnce: async (...args: Parameters<typeof own.startOnce>) => {
					await own.startOnce.apply(own, args);
					return new Promise<never>(() => {});
				},
			})),
			{ worker: { skipLockRenewal: true } },
		);
		await expect.poll(() => started.size, { timeout: 5_000 }).toBe(1);
		await worker.close(true);
		fixture.openWorker(queue, browsers);
		const job = await untilState(queue, 'a', 'completed');
		expect([job.returnvalue.output, started.get('prompt a')]).toEqual(['did prompt a', 1]);
	});

	test('a worker that has lost its lock sends nothing, and changes nothing', async () => {
		const { browsers, started } = fixture.openClient('smooth');
		const queue = fixture.openQueue();
		const redis = fixture.connect();
		await addTasks(queue, browsers, tasks('a'));
		let prepared = 0;
		const slow = withTasks(browsers, own => ({
			prepare: async (...args: Parameters<typeof own.prepare>) => {
				prepared += 1;
				if (prepared === 1) await redis.del(`bull:${queue.name}:task-a:lock`);
				return own.prepare(...args);
			},
		}));
		const { worker } = fixture.openWorker(queue, slow, { worker: { skipLockRenewal: true, skipStalledCheck: true } });
		await expect.poll(() => prepared).toBe(1);
		await new Promise(resolve => setTimeout(resolve, 300));
		expect([started.size, (await jobOf(queue, 'a')).data.state]).toEqual([0, undefined]);
		await worker.close(true);
		fixture.openWorker(queue, browsers);
		await untilState(queue, 'a', 'completed');
		expect(started.get('prompt a')).toBe(1);
	});

	test.each(providerNames)('%s: a job that is canceled cancels its task', async name => {
		const { browsers, emulated, started } = fixture.openClient(name, {
			timing: { task: 60_000, startup: 1, queue: 1 },
		});
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a'), { retries: 3 });
		const { worker } = fixture.openWorker(queue, browsers);
		await expect.poll(() => started.size, { timeout: 5_000 }).toBe(1);
		await expect.poll(async () => (await jobOf(queue, 'a')).data.state?.token).toBeDefined();
		worker.cancelJob('task-a', 'no longer needed');
		const job = await untilState(queue, 'a', 'failed');
		expect(job.failedReason).toBe('canceled: no longer needed');
		expect([...emulated.tasks(), ...emulated.sessions()].filter(({ open }) => open)).toEqual([]);
	});

	test('a 429 holds the workers up, and uses no attempt up', async () => {
		const { browsers, started, emulator } = fixture.openClient('skyvern');
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a', 'b'));
		emulator.faults.add({ operation: 'runTask', status: 429, headers: { 'retry-after': '1' }, times: 1 });
		const startedAt = performance.now();
		fixture.openWorker(queue, browsers, { worker: { concurrency: 1 } });
		const jobs = [await untilState(queue, 'a', 'completed'), await untilState(queue, 'b', 'completed')];
		expect(performance.now() - startedAt).toBeGreaterThan(900);
		expect(jobs.map(({ attemptsMade }) => attemptsMade)).toEqual([1, 1]);
		expect([...started.values()]).toEqual([1, 1]);
	});

	test('a provider that fails for now is tried again with the same ticket; one that stays away fails the job, ticket and all', async () => {
		const { browsers, started } = fixture.openClient('skyvern');
		const away = new AnyBrowserError('connection', 'nobody there', { retryable: true });
		let failures = 1;
		const unsteady = withTasks(browsers, own => ({
			startOnce: async <Output>(...args: Parameters<typeof own.startOnce<Output>>) => {
				if (failures-- > 0) throw away;
				return own.startOnce<Output>(...args);
			},
		}));
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a'));
		fixture.openWorker(queue, unsteady, { patience: 3_000 });
		const done = await untilState(queue, 'a', 'completed');
		expect([done.returnvalue.attempts, started.get('prompt a')]).toEqual([1, 1]);
		failures = Number.POSITIVE_INFINITY;
		await addTasks(queue, browsers, tasks('a', 'b'));
		const job = await untilState(queue, 'b', 'failed');
		expect(job.data).toMatchObject({ failure: { code: 'connection', status: 'failed' }, state: { ticket: {} } });
		failures = 0;
		await job.retry('failed');
		await untilState(queue, 'b', 'completed');
	});

	test('one that nobody can prove is parked with its ticket, without another attempt, and looked for when it is added again', async () => {
		const { browsers, started } = fixture.openClient('skyvern');
		let isProving = false;
		const doubting = withTasks(browsers, own => ({
			startOnce: async <Output>(...args: Parameters<typeof own.startOnce<Output>>) => {
				const handle = await own.startOnce<Output>(...args);
				if (isProving) return handle;
				throw new AmbiguousOutcomeError('nobody knows', { candidates: [handle.snapshot] });
			},
		}));
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a'), { retries: 5 });
		fixture.openWorker(queue, doubting);
		const parked = await untilState(queue, 'a', 'failed');
		expect(parked.failedReason).toBe('nobody knows');
		expect(parked.data).toMatchObject({
			state: { ticket: { sent: {} } },
			failure: { status: 'parked', code: 'ambiguous_outcome', candidates: [expect.any(String)] },
		});
		isProving = true;
		await addTasks(queue, browsers, tasks('a'), { retries: 5 });
		await untilState(queue, 'a', 'completed');
		expect(started.get('prompt a')).toBe(1);
	});

	test("a task that ends without success is repeated by BullMQ's attempts, each with a ticket of its own", async () => {
		let runs = 0;
		const { browsers, started } = fixture.openClient('smooth', {
			agent() {
				runs += 1;
				if (runs < 3) throw new AgentFailure('not yet');
				return 'done';
			},
		});
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a'), { retries: 2 });
		fixture.openWorker(queue, browsers);
		const job = await untilState(queue, 'a', 'completed');
		expect(job.returnvalue).toMatchObject({ output: 'done', attempts: 3 });
		expect(started.get('prompt a')).toBe(3);
		const failing = fixture.openClient('smooth', { agent: () => Promise.reject(new AgentFailure('never')) });
		const other = fixture.openQueue();
		await addTasks(other, failing.browsers, tasks('b'));
		fixture.openWorker(other, failing.browsers);
		expect((await untilState(other, 'b', 'failed')).data.failure).toMatchObject({
			code: 'task_failed',
			status: 'failed',
		});
	});

	test('a key that is refused pauses the worker, which says so, and uses no job up', async () => {
		const { browsers } = fixture.openClient('skyvern', { apiKey: 'another' });
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks('a', 'b', 'c'));
		const { worker, errors } = fixture.openWorker(queue, browsers, { worker: { concurrency: 1 } });
		await expect.poll(() => worker.isPaused(), { timeout: 5_000 }).toBe(true);
		await expect
			.poll(() => errors.filter(error => AnyBrowserError.is(error)).map(({ code }) => code))
			.toEqual(['authentication']);
		expect(await queue.getJobCounts('waiting', 'active', 'failed')).toEqual({ waiting: 3, active: 0, failed: 0 });
	});

	test('a job that is no task of ours fails, and says what it is', async () => {
		const { browsers } = fixture.openClient('smooth');
		const queue = fixture.openQueue();
		await queue.add('mail', { to: 'somebody' }, { jobId: 'task-x', attempts: 5 });
		fixture.openWorker(queue, browsers);
		expect((await untilState(queue, 'x', 'failed')).failedReason).toContain('it holds no task');
	});
});

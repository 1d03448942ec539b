import type { BatchProgress, BatchResult } from '@anybrowser/core/batch';
import { hasRedis, whyNoRedis } from '@anybrowser/test-kit/redis-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTasks } from './add-tasks.ts';
import { connectRedis } from './connect-redis.ts';
import { followTasks } from './follow-tasks.ts';
import { runTaskWorker } from './run-task-worker.ts';
import { openFixture } from './testing/open-fixture.ts';

describe.skipIf(!hasRedis)(hasRedis ? 'a queue of tasks' : `a queue of tasks (${whyNoRedis})`, () => {
	let fixture: Awaited<ReturnType<typeof openFixture>>;
	beforeAll(async () => {
		fixture = await openFixture();
	});
	afterAll(() => fixture.close());
	const ids = ['a', 'b:c', '7'];
	const tasks = ids.map(id => ({ id, prompt: `prompt ${id}` }));

	test('gives out what each task came to, as they end, and again to the next who follows', async () => {
		const { browsers } = fixture.openClient('skyvern', {
			agent({ prompt }) {
				if (prompt === 'prompt 7') throw new Error('no such page');
				return prompt;
			},
		});
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks);
		const seen: BatchResult[] = [];
		const progress: BatchProgress[] = [];
		fixture.openWorker(queue, browsers);
		for await (const result of followTasks(queue, ids, { onProgress: told => progress.push(told) })) seen.push(result);
		expect(seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toMatchObject([
			{ id: '7', status: 'failed', error: { code: 'task_failed', message: expect.stringContaining('no such page') } },
			{ id: 'a', status: 'succeeded', output: 'prompt a', isResumed: false, attempts: 1 },
			{ id: 'b:c', status: 'succeeded', output: 'prompt b:c' },
		]);
		expect(progress.at(-1)).toMatchObject({ total: 3, succeeded: 2, failed: 1, leftMs: 0 });
		const again: BatchResult[] = [];
		for await (const result of followTasks(queue, ids)) again.push(result);
		expect(again.map(({ isResumed }) => isResumed)).toEqual([true, true, true]);
	});

	test('tasks that are added twice are done once', async () => {
		const { browsers, started } = fixture.openClient('skyvern');
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks);
		await addTasks(queue, browsers, tasks);
		fixture.openWorker(queue, browsers);
		for await (const { status } of followTasks(queue, ids)) expect(status).toBe('succeeded');
		expect([...started.values()]).toEqual([1, 1, 1]);
	});

	test('what is wrong with tasks, and a queue of others, is told before anything is added', async () => {
		const { browsers } = fixture.openClient('skyvern');
		const queue = fixture.openQueue();
		const refused = (list: Parameters<typeof addTasks>[2]) => expect(addTasks(queue, browsers, list)).rejects;
		await refused([...tasks, { id: 'a', prompt: 'x' }]).toThrow('task number 4: the id "a"');
		await refused([{ id: 'x', prompt: 'x', options: { metadata: { when: (() => 1) as never } } }]).toThrow();
		expect(await queue.count()).toBe(0);
		await addTasks(queue, browsers, tasks);
		await refused(tasks.slice(1)).toThrow(`the queue "${queue.name}" is that of other tasks`);
		await refused([{ id: 'a', prompt: 'another' }, ...tasks.slice(1)]).toThrow('the task "a" had another prompt');
		const mails = fixture.openQueue();
		await mails.add('mail', { to: 'somebody' });
		await expect(addTasks(mails, browsers, tasks)).rejects.toThrow('it holds no task');
		expect([await queue.count(), await mails.count()]).toEqual([3, 1]);
	});

	test.each(['SIGTERM', 'SIGKILL'] as const)(
		'a Redis that ends (%s) and comes back loses nothing',
		async signal => {
			const own = await openFixture();
			try {
				const { browsers, started } = own.openClient('skyvern', { timing: { task: 700, startup: 1, queue: 1 } });
				const queue = own.openQueue();
				const many = Array.from({ length: 30 }, (_, number) => ({ id: `t${number}`, prompt: `prompt ${number}` }));
				await addTasks(queue, browsers, many);
				own.openWorker(queue, browsers, { worker: { runRetryDelay: 200 } });
				const seen: string[] = [];
				for await (const { id, status } of followTasks(
					queue,
					many.map(({ id }) => id),
				)) {
					expect(status).toBe('succeeded');
					seen.push(id);
					if (seen.length === 5) {
						await own.redis.stop(signal);
						await new Promise(resolve => setTimeout(resolve, 500));
						await own.redis.start();
					}
				}
				expect(seen.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
				expect([...started.values()]).toEqual(many.map(() => 1));
			} finally {
				await own.close();
			}
		},
		40_000,
	);

	test('a Redis that is away is told at once, and waited for within a bound', async () => {
		const own = await openFixture();
		await own.redis.stop();
		const told: string[] = [];
		const watch = (patience: number) =>
			connectRedis({
				url: own.redis.url,
				patience,
				onAway: why => told.push(`away: ${why}`),
				onBack: () => told.push('back'),
			});
		const impatient = watch(300);
		try {
			await expect.poll(() => told).toEqual([expect.stringContaining('ECONNREFUSED')]);
			await expect
				.poll(() => impatient.lost.reason)
				.toMatchObject({ code: 'connection', message: expect.stringContaining('300 ms') });
			const { browsers } = own.openClient('smooth');
			const queue = own.openQueue();
			const adding = addTasks(queue, browsers, tasks, { signal: impatient.lost });
			await expect(adding).rejects.toBe(impatient.lost.reason);
			impatient.close();
			told.length = 0;
			const patient = watch(10_000);
			await expect.poll(() => told.length).toBe(1);
			await own.redis.start();
			await expect.poll(() => told.at(-1), { timeout: 5_000 }).toBe('back');
			expect(patient.lost.aborted).toBe(false);
			patient.close();
		} finally {
			await own.close();
		}
	});

	test('a worker runs until it is told to end, and ends by itself when every task would be refused', async () => {
		const { browsers } = fixture.openClient('skyvern');
		const queue = fixture.openQueue();
		await addTasks(queue, browsers, tasks);
		const ending = new AbortController();
		const ended: string[] = [];
		const options = { queue: queue.name, connection: fixture.connect(), settleTime: 100 };
		await runTaskWorker(browsers, {
			...options,
			signal: ending.signal,
			onEnded({ id }) {
				ended.push(id);
				if (ended.length === 3) ending.abort();
			},
		});
		expect(ended.toSorted()).toEqual(ids.toSorted());
		const refused = fixture.openClient('skyvern', { apiKey: 'another' });
		const other = fixture.openQueue();
		await addTasks(other, refused.browsers, tasks);
		const work = runTaskWorker(refused.browsers, {
			...options,
			queue: other.name,
			signal: new AbortController().signal,
		});
		await expect(work).rejects.toMatchObject({ code: 'authentication' });
		expect(await other.getJobCounts('waiting', 'failed')).toEqual({ waiting: 3, failed: 0 });
	});
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasRedis, openRedisServer, type RedisServer, whyNoRedis } from '@anybrowser/test-kit/redis-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Interruption } from '../interruption.ts';
import { openCliFixture, runInProcess } from '../testing/cli-fixture.ts';

describe.skipIf(!hasRedis)(hasRedis ? 'a queue in Redis' : `a queue in Redis (${whyNoRedis})`, () => {
	let fixture: Awaited<ReturnType<typeof openCliFixture>>;
	let redis: RedisServer;
	let folder: string;
	let started: Map<string, number>;
	beforeEach(async () => {
		started = new Map();
		redis = await openRedisServer();
		folder = await mkdtemp(join(tmpdir(), 'anybrowser-queue-'));
		fixture = await openCliFixture({
			timing: { startup: 1, task: 300, queue: 1 },
			agent({ prompt }) {
				started.set(prompt, (started.get(prompt) ?? 0) + 1);
				return prompt;
			},
		});
		for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
	});
	afterEach(async () => {
		vi.unstubAllEnvs();
		await fixture.close();
		await redis.close();
		await rm(folder, { recursive: true });
	});

	const list = ['a', 'b', 'c', 'd'].map(id => ({ id, prompt: `prompt ${id}` }));
	const write = async (tasks: readonly object[]) => {
		const path = join(folder, 'tasks.jsonl');
		await writeFile(path, tasks.map(task => `${JSON.stringify(task)}\n`).join(''));
		return path;
	};
	const flags = () => ['--provider', 'skyvern', '--redis', redis.url];
	const batch = (tasks: string, ...more: readonly string[]) =>
		runInProcess(['batch', tasks, '--out', join(folder, 'results.jsonl'), ...flags(), ...more], { cwd: folder });
	const ids = async () => {
		const text = await readFile(join(folder, 'results.jsonl'), 'utf8');
		const lines = text.split('\n').filter(Boolean);
		return lines.map(line => JSON.parse(line).id).toSorted();
	};

	test('is filled and followed by one command, worked by another, and followed again', {
		timeout: 40_000,
	}, async () => {
		const ending = new AbortController();
		const worker = runInProcess(['worker', ...flags(), '--concurrency', '2'], { signal: ending.signal });
		const tasks = await write(list);
		const { code, stdout, stderr } = await batch(tasks, '--json');
		expect([code, stderr]).toEqual([0, '']);
		expect(JSON.parse(stdout)).toMatchObject({ total: 4, succeeded: 4, failed: 0, unfinished: 0 });
		expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
		expect((await batch(tasks)).code).toBe(0);
		ending.abort(new Interruption('SIGINT'));
		expect(await worker).toMatchObject({ code: 130, stdout: expect.stringContaining('4 succeeded, 0 failed here') });
		expect([...started.values()]).toEqual([1, 1, 1, 1]);
	});

	test('a queue of other tasks is refused, and so is what only workers could obey, and a password among the arguments', async () => {
		const tasks = await write(list);
		const leaving = new AbortController();
		const first = runInProcess(['batch', tasks, '--out', join(folder, 'r.jsonl'), ...flags()], {
			signal: leaving.signal,
		});
		await new Promise(resolve => setTimeout(resolve, 500));
		leaving.abort(new Interruption('SIGINT'));
		expect(await first).toMatchObject({
			code: 130,
			stderr: expect.stringContaining('workers go on, and the same command follows it'),
		});
		const others = await write([{ id: 'x', prompt: 'x' }]);
		expect(await batch(others)).toMatchObject({ code: 2, stderr: expect.stringContaining('is that of other tasks') });
		expect(await batch(tasks, '--budget', '3')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("can't obey --budget"),
		});
		const secret = await runInProcess(['worker', '--redis', 'redis://:hidden@127.0.0.1:1']);
		expect(secret).toMatchObject({ code: 2, stderr: expect.stringContaining('ANYBROWSER_REDIS_PASSWORD') });
		expect(secret.stderr).not.toContain('hidden');
	});

	test('a Redis that is away is told at once, and ends both commands after a while', { timeout: 40_000 }, async () => {
		const tasks = await write(list);
		await redis.stop();
		const ended = await batch(tasks, '--redis-patience', '500ms');
		expect(ended).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/Redis is away \(.*ECONNREFUSED.*\); waiting for it/),
		});
		expect(ended.stderr).toContain('was away for 500 ms');
		const worker = await runInProcess(['worker', ...flags(), '--redis-patience', '500ms']);
		expect(worker).toMatchObject({ code: 1, stderr: expect.stringContaining('was away for 500 ms') });
	});
});

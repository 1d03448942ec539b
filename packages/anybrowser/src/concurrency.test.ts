import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { afterEach, expect, test } from 'vitest';

let emulator: Emulator;

afterEach(() => emulator.close());

const overSmooth = () => smooth({ apiKey: 'key', fetch: request => emulator.smooth.fetch(request) });
const overSkyvern = () => skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) });
const openNow = () => emulator.smooth.sessions().filter(({ open }) => open).length;

test('creates wait for their turn, who came first comes first, and no more are open than allowed', async () => {
	emulator = createEmulator();
	const client = createClient({ provider: overSmooth(), concurrency: { sessions: 2 } });
	const order: number[] = [];
	let most = 0;
	await Promise.all(
		Array.from({ length: 6 }, (_, index) =>
			client.sessions.use({}, async () => {
				order.push(index);
				most = Math.max(most, openNow());
				await new Promise(resolve => setTimeout(resolve, 20));
			}),
		),
	);
	expect(order.slice(2)).toEqual([2, 3, 4, 5]);
	expect(most).toBe(2);
	expect(openNow()).toBe(0);
});

test('waiting ends by the deadline and by the signal, opens nothing then, and takes no turn', async () => {
	emulator = createEmulator();
	const client = createClient({ provider: overSmooth(), concurrency: { sessions: 1 } });
	const first = await client.sessions.create();
	await expect(client.sessions.create({}, { deadline: 60 })).rejects.toMatchObject({
		code: 'timeout',
		retryable: true,
		message: expect.stringContaining('concurrency.sessions'),
	});
	const reason = new Error('left');
	const leaving = new AbortController();
	const left = client.sessions.create({}, { signal: leaving.signal });
	leaving.abort(reason);
	await expect(left).rejects.toBe(reason);
	expect(emulator.smooth.requests().filter(({ method }) => method === 'POST')).toHaveLength(1);
	const next = client.sessions.create();
	await first.close({ force: true });
	await (await next).close({ force: true });
});

test('a task that brings its own browser has a turn, too, until it has ended, though nobody waits for it', async () => {
	emulator = createEmulator({ agent: () => 'done' });
	const client = createClient({ provider: overSkyvern(), concurrency: { sessions: 1 } });
	const first = await client.tasks.start('Look');
	const second = await client.tasks.start('Look', {}, { deadline: 10_000 });
	expect((await first.refresh()).status).toBe('succeeded');
	await second.result({ deadline: 10_000 });
});

test('a session that was closed elsewhere, or that nobody knows any more, gives its turn away', async () => {
	emulator = createEmulator();
	const client = createClient({ provider: overSmooth(), concurrency: { sessions: 1 } });
	const first = await client.sessions.create();
	const waiting = client.sessions.create({}, { deadline: 10_000 });
	await overSmooth().close(first.id, { force: true });
	const second = await waiting;
	const last = client.sessions.create({}, { deadline: 10_000 });
	emulator.faults.add({ provider: 'smooth', operation: 'getTask', status: 404, body: { detail: 'Task not found' } });
	await (await last).close({ force: true });
	await second.close({ force: true });
	expect(openNow()).toBe(0);
});

test('where others have filled the plan, the provider is asked again later, and sooner once one of ours has ended', async () => {
	emulator = createEmulator({ smooth: { concurrency: 2 } });
	const others = await overSmooth().create();
	const client = createClient({ provider: overSmooth(), concurrency: {} });
	const first = await client.sessions.create();
	const startedAt = Date.now();
	const waiting = client.sessions.create();
	await new Promise(resolve => setTimeout(resolve, 150));
	await first.close({ force: true });
	const second = await waiting;
	expect(Date.now() - startedAt).toBeLessThan(900);
	const third = client.sessions.create();
	await overSmooth().close(others.id, { force: true });
	await (await third).close({ force: true });
	await second.close({ force: true });
	const creates = emulator.smooth.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/task'));
	expect(creates.length).toBeLessThanOrEqual(7);
});

test('no credits and too fast are not waited for as a full plan is', async () => {
	emulator = createEmulator({ smooth: { credits: 0 } });
	const client = createClient({ provider: overSmooth(), concurrency: {} });
	await expect(client.sessions.create()).rejects.toMatchObject({ code: 'insufficient_credits' });
	expect(emulator.smooth.requests()).toHaveLength(1);
	await expect(
		createClient({ provider: overSmooth(), concurrency: { sessions: 0 } }).sessions.create(),
	).rejects.toMatchObject({ code: 'configuration' });
});

import { AnyBrowserError } from '@anybrowser/core';
import { expect, test, vi } from 'vitest';
import { skyvern } from '../skyvern.ts';
import { emulated } from '../testing/emulated.ts';

/** Tasks that go on. A prompt that the built-in agent doesn't understand would fail at once. */
const slow = { timing: { task: 60_000 }, agent: () => 'done' };
const ops = (requests: readonly { readonly operation: string | null }[]) => requests.map(({ operation }) => operation);

async function ended(client: ReturnType<typeof emulated>['client'], id: string) {
	const handle = await client.tasks.get(id);
	await handle.result({ deadline: 10_000 }).catch(() => {});
	return handle;
}

test('canceling a run that ends between the look and the stop is fine, and leaves what it came to', async () => {
	const { provider, client, emulator } = emulated();
	const { id } = await provider.tasks.create({ prompt: 'look' });
	await ended(client, id);
	const before = emulator.skyvern.requests().length;
	// The look finds it at work still.
	emulator.faults.add({ operation: 'getRun', status: 200, body: { ...(await raw(provider, id)), status: 'running' } });
	await provider.tasks.cancel(id);
	expect(ops(emulator.skyvern.requests().slice(before + 1))).toEqual(['getRun', 'cancelRun', 'getRun']);
	expect((await provider.tasks.get(id)).status).toBe('succeeded');
});

test('a run that has ended is not sent a cancellation; one that never was is not_found', async () => {
	const { provider, client, sent } = emulated();
	const { id } = await provider.tasks.create({
		prompt: 'look',
		providerOptions: { skyvern: { engine: 'skyvern-2.0' } },
	});
	await ended(client, id);
	await provider.tasks.cancel(id);
	expect((await provider.tasks.get(id)).status).toBe('succeeded');
	expect(sent('cancelRun')).toEqual([]);
	await expect(provider.tasks.cancel('tsk_none')).rejects.toMatchObject({ code: 'not_found' });
});

test('a refusal that is not about its end stays an error', async () => {
	const { provider, emulator } = emulated(slow);
	const { id } = await provider.tasks.create({ prompt: 'look' });
	emulator.faults.add({ operation: 'cancelRun', status: 400, body: { detail: 'not today' } });
	await expect(provider.tasks.cancel(id)).rejects.toMatchObject({ code: 'invalid_request', status: 400 });
});

async function raw(provider: ReturnType<typeof emulated>['provider'], id: string): Promise<object> {
	const task = await provider.tasks.get(id);
	// A snapshot's `raw` is the answer that it was read from.
	return task.raw as object;
}

test('many are canceled with few requests, and those that have ended are left alone', async () => {
	const { provider, client, emulator, sent } = emulated(slow);
	const ids: string[] = [];
	for (let count = 0; count < 103; count++) ids.push((await provider.tasks.create({ prompt: `look ${count}` })).id);
	await provider.tasks.cancel(ids[0] ?? '');
	const before = emulator.skyvern.requests().length;
	const result = await provider.runs.cancelMany([...ids, ids[1] ?? '', 'tsk_none']);
	expect(result.canceled.toSorted()).toEqual(ids.slice(1).toSorted());
	expect(result.ended).toEqual([ids[0]]);
	expect(result.failed).toEqual(['tsk_none']);
	// The list twice, the unknown one alone, and 102 in two requests.
	expect(ops(emulator.skyvern.requests().slice(before))).toEqual([
		'listRuns',
		'listRuns',
		'getRun',
		'cancelRuns',
		'cancelRuns',
	]);
	expect(sent('cancelRuns').map(body => (body as { run_ids: string[] }).run_ids.length)).toEqual([100, 2]);
	expect((await client.tasks.get(ids[102] ?? '')).status).toBe('canceled');
});

test('what ends between the look and the stop of many is told as ended', async () => {
	const { provider, client, emulator } = emulated();
	const { id } = await provider.tasks.create({ prompt: 'look' });
	await ended(client, id);
	emulator.faults.add({ operation: 'getRun', status: 200, body: { ...(await raw(provider, id)), status: 'running' } });
	expect(await provider.runs.cancelMany([id])).toEqual({ canceled: [], ended: [id], failed: [] });
	expect(await provider.runs.cancelMany([])).toEqual({ canceled: [], ended: [], failed: [] });
	await expect(provider.runs.cancelMany([id, ' '])).rejects.toMatchObject({ code: 'invalid_request' });
});

test('each of many is told of, though Skyvern leaves it out, and a 404 on a repetition is no success', async () => {
	const { provider, emulator } = emulated(slow);
	const { id } = await provider.tasks.create({ prompt: 'look' });
	emulator.faults.add({ operation: 'cancelRuns', status: 200, body: { cancelled: [], failed: [] } });
	expect(await provider.runs.cancelMany([id])).toEqual({ canceled: [], ended: [], failed: [id] });
	emulator.faults.add({ operation: 'cancelRuns', status: 503, body: { detail: 'not now' } });
	emulator.faults.add({ operation: 'cancelRuns', status: 404, body: '' });
	await expect(provider.runs.cancelMany([id])).rejects.toMatchObject({ code: 'not_found' });
	expect(await provider.runs.cancelMany([id])).toEqual({ canceled: [id], ended: [], failed: [] });
});

/** A server with so many runs, all of them running. */
function serving(count: number) {
	const at = '2026-11-20T23:40:32.216199';
	const asked: string[] = [];
	const provider = skyvern({
		apiKey: 'k',
		fetch: async request => {
			const { pathname, searchParams } = new URL(request.url);
			asked.push(pathname.replace('/v1', ''));
			const row = (number: number) => {
				const id = `tsk_${number}`;
				return { task_run_id: id, run_id: id, task_run_type: 'task_v2', run_type: 'task_v2', status: 'running' };
			};
			const dates = { created_at: at, modified_at: at };
			const one = /\/tsk_(\d+)$/.exec(pathname)?.[1];
			if (one !== undefined) return Response.json({ ...row(Number(one)), ...dates });
			const size = Number(searchParams.get('page_size') ?? 10);
			const page = Number(searchParams.get('page') ?? 1);
			if (page > 100 || size > 100) return Response.json({ detail: [] }, { status: 422 });
			const start = (page - 1) * size;
			const length = Math.max(0, Math.min(size, count - start));
			return Response.json(Array.from({ length }, (_, index) => ({ ...row(start + index), ...dates })));
		},
	});
	return { provider, asked };
}

test('iterating takes the biggest pages, so that a thousand runs are not the end', async () => {
	const { provider, asked } = serving(1_234);
	let seen = 0;
	for await (const _ of provider.tasks.list()) seen++;
	expect(seen).toBe(1_234);
	expect(asked).toHaveLength(13);
	const late = provider.tasks.list({ limit: 10 }).pages();
	const all = async () => {
		for await (const _ of late);
	};
	await expect(all()).rejects.toMatchObject({
		code: 'invalid_request',
		message: expect.stringContaining('`limit: 100`'),
	});
});

test('more runs than the list shows are read all the same', async () => {
	const { provider, asked } = serving(20_000);
	const ids = Array.from({ length: 10_002 }, (_, index) => `tsk_${index}`);
	const tasks = await provider.tasks.getMany(ids);
	expect(tasks.map(({ id }) => id)).toEqual(ids);
	expect(asked.filter(path => path === '/runs')).toHaveLength(100);
	expect(asked.filter(path => path !== '/runs')).toEqual(['/runs/tsk_10000', '/runs/tsk_10001']);
});

test('many are read from the list, and those that have ended once more', async () => {
	const { provider, client, emulator } = emulated();
	const done = await provider.tasks.create({ prompt: 'look' });
	await ended(client, done.id);
	const others = [];
	emulator.faults.clear();
	for (let count = 0; count < 5; count++) others.push((await provider.tasks.create({ prompt: 'look' })).id);
	const before = emulator.skyvern.requests().length;
	const tasks = await provider.tasks.getMany([...others, done.id, done.id]);
	expect(tasks.map(task => task.id)).toEqual([...others, done.id, done.id]);
	expect(tasks.at(-1)).toMatchObject({ status: 'succeeded', output: (await provider.tasks.get(done.id)).output });
	expect(tasks.at(-1)?.output).not.toBeNull();
	expect(ops(emulator.skyvern.requests().slice(before)).filter(name => name === 'listRuns')).toHaveLength(1);
	await expect(provider.tasks.getMany([done.id, 'tsk_none'])).rejects.toMatchObject({ code: 'not_found' });
});

test('one is read by itself', async () => {
	const { provider, emulator } = emulated(slow);
	const { id } = await provider.tasks.create({ prompt: 'look' });
	await provider.tasks.getMany([id]);
	expect(ops(emulator.skyvern.requests())).toEqual(['runTask', 'getRun']);
});

test('a second run in a session is a conflict when it is waited for', async () => {
	const { client } = emulated(slow);
	const session = await client.sessions.create();
	await session.ready();
	const first = await client.tasks.start('look', { sessionId: session.id });
	await vi.waitFor(async () => expect((await first.refresh()).status).toBe('running'));
	const second = await client.tasks.start('look', { sessionId: session.id });
	const error = await second.result({ deadline: 10_000 }).catch(thrown => thrown);
	expect(error).toMatchObject({
		name: 'TaskFailedError',
		code: 'conflict',
		task: { failure: { code: 'session_busy' } },
	});
	expect(error.message).toContain('already occupied');
});

test('a run in a session that is closed meanwhile is session_closed when it is waited for, in one closed before at once', async () => {
	const { client, provider } = emulated(slow);
	const session = await client.sessions.create();
	await session.ready();
	const cut = await client.tasks.start('look', { sessionId: session.id });
	await vi.waitFor(async () => expect((await cut.refresh()).status).toBe('running'));
	await session.close();
	await expect(cut.result({ deadline: 10_000 })).rejects.toMatchObject({ code: 'session_closed' });
	await expect(client.tasks.start('look', { sessionId: session.id })).rejects.toMatchObject({
		code: 'session_closed',
		status: 410,
	});
	// The link is found in another process, too, and so is the reason.
	expect((await provider.tasks.get(cut.id)).failure?.code).toBe('session_closed');
});

test('where the reason says nothing of the session, the session itself tells', async () => {
	const { client, provider, emulator } = emulated(slow);
	const session = await client.sessions.create();
	await session.ready();
	const cut = await client.tasks.start('look', { sessionId: session.id });
	await vi.waitFor(async () => expect((await cut.refresh()).status).toBe('running'));
	await session.close();
	await ended(client, cut.id);
	const answer = { ...(await raw(provider, cut.id)), failure_reason: 'The page went away.' };
	emulator.faults.add({ operation: 'getRun', status: 200, body: answer });
	expect((await provider.tasks.get(cut.id)).failure).toEqual({
		message: 'The page went away.',
		code: 'session_closed',
	});
	// One that failed before its session ended failed on its own.
	const earlier = { ...answer, finished_at: '2026-01-01T00:00:00.000000' };
	emulator.faults.add({ operation: 'getRun', status: 200, body: earlier });
	expect((await provider.tasks.get(cut.id)).failure?.code).toBeNull();
	// And a session that can't be read doesn't hide the run.
	emulator.faults.add({ operation: 'getRun', status: 200, body: answer });
	emulator.faults.add({ operation: 'getBrowserSession', status: 404, body: { detail: 'gone' } });
	expect((await provider.tasks.get(cut.id)).failure?.code).toBeNull();
});

test('a run that fails by itself is task_failed', async () => {
	const { client } = emulated({ agent: () => Promise.reject(new Error('the browser session of my dreams is closed')) });
	const session = await client.sessions.create();
	const task = await client.tasks.start('look', { sessionId: session.id });
	await expect(task.result({ deadline: 10_000 })).rejects.toMatchObject({ code: 'task_failed' });
});

test('runs are listed by state, kind and text; filters that can not be are refused', async () => {
	const { provider, client, emulator } = emulated();
	// The engine 2.0 has the model write the title.
	const first = await provider.tasks.create({ prompt: 'look', providerOptions: { skyvern: { title: 'Fruit' } } });
	const second = await provider.tasks.create({
		prompt: 'read',
		providerOptions: { skyvern: { engine: 'skyvern-2.0' } },
	});
	await ended(client, first.id);
	await ended(client, second.id);
	const listed = async (query: Parameters<typeof provider.runs.list>[0]) =>
		(await provider.runs.list(query)).items.map(task => task.id);
	expect(await listed({ status: ['completed', 'failed'] })).toEqual([second.id, first.id]);
	expect(await listed({ status: ['running'] })).toEqual([]);
	expect(await listed({ type: ['task_v2'] })).toEqual([second.id]);
	expect(await listed({ search: 'Fruit' })).toEqual([first.id]);
	expect(await listed({ tags: ['blue'] })).toEqual([]);
	expect(await listed({ workflowIds: ['wpid_1'] })).toEqual([]);
	expect(await listed({ status: [], type: [], tags: [] })).toEqual([second.id, first.id]);
	const all = [];
	for await (const task of provider.runs.list({ limit: 1, status: ['completed'] })) all.push(task.id);
	expect(all).toEqual([second.id, first.id]);
	const before = emulator.skyvern.requests().length;
	for (const query of [
		{ search: 'ab' },
		{ search: '' },
		{ tags: Array(21).fill('x') },
		{ workflowIds: Array(51).fill('wpid_1') },
		{ limit: 101 },
		{ limit: 0 },
		{ limit: 1.5 },
		{ cursor: '101' },
	]) {
		const call = Promise.resolve(provider.runs.list(query));
		await expect(call).rejects.toMatchObject({ code: 'invalid_request', operation: 'runs.list' });
	}
	expect(emulator.skyvern.requests()).toHaveLength(before);
});

test('a start that may have been executed is not repeated, and can be looked for', async () => {
	const { provider, emulator, sent } = emulated(slow);
	emulator.faults.add({ operation: 'runTask', drop: 'after' });
	const error = await provider.tasks.create({ prompt: 'look' }).catch(thrown => thrown);
	expect(AnyBrowserError.is(error, 'ambiguous_outcome')).toBe(true);
	expect(await error.reconcile()).toMatchObject([{ status: expect.any(String) }]);
	expect(sent('runTask')).toHaveLength(1);
});

test('canceling runs in the loop over those that run leaves none out', async () => {
	const { provider } = emulated({ timing: { task: 600_000 } });
	const ids: string[] = [];
	for (let count = 0; count < 12; count++) ids.push((await provider.tasks.create({ prompt: 'x' })).id);
	const canceled: string[] = [];
	const active = { status: ['created', 'queued', 'running'], limit: 5 } as const;
	for await (const { id } of provider.runs.list(active)) {
		await provider.tasks.cancel(id);
		canceled.push(id);
	}
	expect(canceled.toSorted()).toEqual(ids.toSorted());
});

test('what a run says that it was asked for is read where it is a text', async () => {
	const { provider, emulator } = emulated(slow);
	const { id } = await provider.tasks.create({ prompt: 'look' });
	const told = await raw(provider, id);
	for (const [browser_session_id, sessionId] of [
		['pbs_1', 'pbs_1'],
		[7, null],
		[{}, null],
	]) {
		const run_request = { prompt: 'look', browser_session_id };
		emulator.faults.add({ operation: 'getRun', status: 200, body: { ...told, run_request } });
		expect(
			(await skyvern({ apiKey: 'k', fetch: request => emulator.skyvern.fetch(request) }).tasks.get(id)).sessionId,
		).toBe(sessionId);
	}
});

import { describe, expect, test } from 'vitest';
import { skyvernSetUp } from '../testing/skyvern-set-up.ts';

const setUp = skyvernSetUp();

describe('a run', () => {
	test('is created, queued, runs and completes, on a browser of its own', async () => {
		const { clock, send, run, browsers } = setUp();
		const created = (await send('POST', '/run/tasks', { prompt: 'look', url: 'http://ok.test/a', title: 'T' })).body;
		expect(created).toMatchObject({
			status: 'created',
			run_type: 'task_v1',
			output: null,
			queued_at: null,
			browser_session_id: null,
		});
		expect(created.run_id).toMatch(/^tsk_\d+$/);
		expect(Object.keys(created)).toHaveLength(22);
		const seen: string[] = [];
		for (let ms = 0; ms < 70; ms += 5) {
			await clock.advance(5);
			seen.push((await run(created.run_id)).status);
		}
		expect([...new Set(seen)]).toEqual(['queued', 'running', 'completed']);
		const done = await run(created.run_id);
		expect(done).toMatchObject({
			output: { prompt: 'look', at: 'http://ok.test/a' },
			failure_reason: null,
			step_count: 1,
		});
		expect(done.run_request).toMatchObject({ prompt: 'look', engine: 'skyvern-1.0', title: null, max_steps: null });
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test.each<[string, object, RegExp]>([
		['the page does not load', { url: 'http://bad.test/' }, /did not load/],
		['the agent gives up', { prompt: 'fail here' }, /fail here/],
	])('fails when %s', async (_why, request, reason) => {
		const { clock, start, run } = setUp();
		const id = await start(request);
		await clock.advance(100);
		expect(await run(id)).toMatchObject({
			status: 'failed',
			output: null,
			failure_reason: expect.stringMatching(reason),
		});
	});

	test('fails in a session whose page did not load, unless it opens another', async () => {
		const { clock, send, start, run } = setUp({
			agent: ({ prompt, page }) => (prompt === 'go' ? page.goto('http://ok.test/') : 'done'),
		});
		const { body } = await send('POST', '/browser_sessions', { url: 'http://bad.test/' });
		await clock.advance(100);
		const outcomes = [];
		for (const prompt of ['look', 'go', 'look']) {
			const id = await start({ prompt, url: null, browser_session_id: body.browser_session_id });
			await clock.advance(100);
			const { status, failure_reason } = await run(id);
			outcomes.push([status, failure_reason]);
		}
		expect(outcomes).toEqual([
			['failed', expect.stringContaining('did not load')],
			['completed', null],
			['completed', null],
		]);
	});

	test('hands the schema to the agent in all its forms', async () => {
		const schemas: unknown[] = [];
		const { clock, start } = setUp({ agent: ({ schema }) => void schemas.push(schema) });
		const object = { type: 'object', properties: {} };
		for (const schema of [object, JSON.stringify(object), [object], 'in words', undefined]) {
			await start({ data_extraction_schema: schema });
			await clock.advance(15);
		}
		expect(schemas).toEqual([object, object, { type: 'array', items: object }, null, null]);
	});

	test('makes text of other values than objects and lists', async () => {
		const { clock, start, run } = setUp();
		const id = await start({ prompt: 'count' });
		await clock.advance(100);
		expect((await run(id)).output).toBe('3');
	});

	test('works in a session, which it has to itself', async () => {
		const { clock, open, start, run, session } = setUp();
		const id = await open({ url: 'http://ok.test/s' });
		const [first, second] = [await start({ browser_session_id: id }), await start({ browser_session_id: id })];
		await clock.advance(20);
		expect(await session(id)).toMatchObject({ runnable_type: 'task_v1', runnable_id: first });
		expect(await run(second)).toMatchObject({
			status: 'failed',
			failure_reason: expect.stringContaining(`already occupied by ${first}`),
		});
		await clock.advance(60);
		expect(await run(first)).toMatchObject({
			status: 'completed',
			output: { at: 'http://ok.test/s' },
			browser_session_id: null,
		});
		const third = await start({ browser_session_id: id });
		await clock.advance(80);
		expect((await run(third)).status).toBe('completed');
	});

	test('puts https in front of an address without a scheme', async () => {
		const { run, start } = setUp();
		const urls = ['ok.test/a', '//ok.test/a', 'http://ok.test/a', ''].map(async url => {
			const { run_request } = await run(await start({ url }));
			return run_request.url;
		});
		expect(await Promise.all(urls)).toEqual(['https://ok.test/a', 'https://ok.test/a', 'http://ok.test/a', '']);
	});

	test('is given files that were uploaded, which no other run has', async () => {
		const { send } = setUp();
		const form = new FormData();
		form.set('file', new File(['a'], 'a.txt'));
		const { file_id } = (await send('POST', '/upload_file', form)).body;
		const startWith = (...file_ids: string[]) => send('POST', '/run/tasks', { prompt: 'look', file_ids });
		expect(await startWith('file_0')).toMatchObject({
			status: 422,
			body: { detail: expect.stringContaining('file_0') },
		});
		expect(await startWith(file_id, 'file_0')).toMatchObject({ status: 422 });
		expect(await startWith(file_id)).toMatchObject({ status: 200, body: { run_request: { file_ids: [file_id] } } });
		expect(await startWith(file_id)).toMatchObject({ status: 422 });
	});

	test('waits for a session that is just being made', async () => {
		const { clock, send, start, run } = setUp();
		const { browser_session_id } = (await send('POST', '/browser_sessions', {})).body;
		const id = await start({ browser_session_id });
		await clock.advance(85);
		expect((await run(id)).status).toBe('completed');
	});

	test('fails with its session, and is 410 in one that is closed', async () => {
		const { clock, open, start, send, run, close, emulator: made } = setUp();
		const id = await open();
		const during = await start({ browser_session_id: id, prompt: 'for ever' });
		await clock.advance(20);
		await close(id);
		const closed = { browser_session_id: id };
		for (const [path, request] of [
			['/run/tasks', { prompt: 'look' }],
			['/run/agents', { agent_id: 'wpid_any' }],
			['/run/tasks/download_files', { navigation_goal: 'look' }],
		] as const)
			expect(await send('POST', path, { ...request, ...closed })).toMatchObject({ status: 410 });
		expect(made.skyvern.tasks()).toHaveLength(1);
		await clock.advance(20);
		expect(await run(during)).toMatchObject({ status: 'failed', failure_reason: expect.stringContaining('closed') });
	});

	test.each<[string, object, number]>([
		['a session that there is none of', { browser_session_id: 'pbs_1' }, 404],
		['a script as its page', { url: 'javascript:alert(1)' }, 400],
		['a private address as its page', { url: '10.0.0.1' }, 400],
		['a private address of IPv6', { url: 'http://[fd00::1]/' }, 400],
		['a private address in the clothes of IPv6', { url: 'http://[::ffff:10.0.0.1]/' }, 400],
		['an internal name', { url: 'http://build.internal/' }, 400],
		['a webhook to a private address', { webhook_url: 'http://192.168.0.1/' }, 400],
		['a webhook to a script', { webhook_url: 'javascript:alert(1)' }, 400],
		['codes from a private address', { totp_url: 'http://169.254.169.254/' }, 400],
		['a browser at no address', { browser_address: 'nope' }, 422],
		['a browser at a private address', { browser_address: 'ws://10.0.0.1/' }, 400],
		['a profile with the first engine', { browser_profile_id: 'bp_1' }, 400],
		['a fresh browser with the first engine', { start_fresh_browser: true }, 400],
		['a profile that there is none of', { browser_profile_id: 'bp_1', engine: 'skyvern-2.0' }, 404],
		['an engine that there is none of', { engine: 'steam' }, 422],
		['no prompt', { prompt: undefined }, 422],
	])('is refused for %s', async (_what, request, status) => {
		const { send, emulator: made } = setUp();
		expect((await send('POST', '/run/tasks', { prompt: 'look', ...request })).status).toBe(status);
		expect(made.skyvern.tasks()).toEqual([]);
	});

	test('is one too many at the limit', async () => {
		const { clock, send } = setUp({ skyvern: { concurrentRuns: 1 } });
		const start = () => send('POST', '/run/tasks', { prompt: 'look' });
		expect([(await start()).status, (await start()).status]).toEqual([200, 429]);
		await clock.advance(100);
		expect((await start()).status).toBe(200);
	});
});

describe('cancelling', () => {
	const cancel = (from: ReturnType<typeof setUp>, id: string) => from.send('POST', `/runs/${id}/cancel`);

	test('ends a run, with a body of null', async () => {
		const it = setUp();
		const id = await it.start({ prompt: 'for ever' });
		await it.clock.advance(20);
		expect(await cancel(it, id)).toEqual({ status: 200, body: null });
		expect((await it.run(id)).status).toBe('canceled');
		await it.clock.advance(1);
		expect(it.browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test('is refused for a task_v1 that is over, and overwrites a task_v2', async () => {
		const it = setUp();
		const [v1, v2] = [await it.start({}), await it.start({ engine: 'skyvern-2.0' })];
		expect(v2).toMatch(/^tsk_v2_/);
		await it.clock.advance(100);
		expect([(await cancel(it, v1)).status, (await cancel(it, v2)).status]).toEqual([400, 200]);
		expect([(await it.run(v1)).status, (await it.run(v2)).status]).toEqual(['completed', 'canceled']);
		expect((await cancel(it, 'tsk_1')).status).toBe(404);
	});
});

describe('the list of runs', () => {
	test('pages and filters, newest first', async () => {
		const { clock, send, start } = setUp();
		const ids: string[] = [];
		for (let count = 0; count < 12; count++)
			ids.unshift(await start({ title: `run ${count}`, engine: count === 3 ? 'skyvern-2.0' : 'skyvern-1.0' }));
		await clock.advance(100);
		ids.unshift(await start({ title: 'find ME' }));
		const list = async (query: string) =>
			(await send('GET', `/runs${query}`)).body.map((run: { run_id: string }) => run.run_id);
		expect(await list('')).toEqual(ids.slice(0, 10));
		expect(await list('?page=2&page_size=5')).toEqual(ids.slice(5, 10));
		expect(await list('?status=created&status=queued')).toEqual(ids.slice(0, 1));
		expect(await list('?run_type=task_v2')).toEqual([ids.at(-4)]);
		expect(await list('?search_key=find%20me')).toEqual(ids.slice(0, 1));
		// The engine 2.0 has the model write the title.
		expect(await list('?search_key=run%203')).toEqual([]);
		expect(await list('?tags=env:prod')).toEqual([]);
		for (const query of ['?page_size=101', '?page=0', '?search_key=ab', '?status=lost']) {
			expect((await send('GET', `/runs${query}`)).status).toBe(422);
		}
	});
});

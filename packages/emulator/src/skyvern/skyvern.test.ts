import { afterEach, describe, expect, it } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createManualClock } from '../clock/manual-clock.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';

let emulator: Emulator | undefined;

afterEach(async () => {
	await emulator?.close();
	emulator?.assertConforming();
	emulator = undefined;
});

function setUp(options: EmulatorOptions = {}) {
	const clock = createManualClock(Date.UTC(2026, 10, 20, 23, 40, 32, 216));
	const browsers = createStubBrowsers();
	const agent: Agent = ({ prompt, page }) => {
		if (prompt.startsWith('fail')) throw new Error(prompt);
		if (prompt.startsWith('for ever')) return new Promise(() => undefined);
		return prompt === 'count' ? 3 : { prompt, at: page.url };
	};
	const made = createEmulator({ clock, browser: browsers.create, agent, ...options });
	emulator = made;
	const send = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
	const open = async (request = {}) => {
		const id: string = (await send('POST', '/browser_sessions', request)).body.browser_session_id;
		await clock.advance(30);
		return id;
	};
	const session = async (id: string) => (await send('GET', `/browser_sessions/${id}`)).body;
	const close = (id: string) => send('POST', `/browser_sessions/${id}/close`);
	const start = async (request: object): Promise<string> =>
		(await send('POST', '/run/tasks', { prompt: 'look', ...request })).body.run_id;
	const run = async (id: string) => (await send('GET', `/runs/${id}`)).body;
	const profile = (request: object) => send('POST', '/browser_profiles', { name: `p ${Math.random()}`, ...request });
	return { clock, browsers, emulator: made, send, open, session, close, start, run, profile };
}

describe('a session', () => {
	it('is created, then runs, with every key and times without a zone', async () => {
		const { clock, send, session } = setUp();
		const created = (await send('POST', '/browser_sessions', { url: 'http://ok.test/a', extensions: ['ad-blocker'] }))
			.body;
		expect(created.browser_session_id).toMatch(/^pbs_\d+$/);
		expect(created.created_at).toMatch(/^2026-11-20T23:40:32\.216\d{3}$/);
		expect(created).toMatchObject({
			status: 'created',
			timeout: 60,
			started_at: null,
			browser_address: null,
			warning: null,
		});
		expect(Object.keys(created)).toHaveLength(23);
		await clock.advance(30);
		const running = await session(created.browser_session_id);
		expect(running).toMatchObject({ status: 'running', extensions: ['ad-blocker'], stream_transport: 'cdp' });
		expect(running.started_at > created.created_at).toBe(true);
	});

	it('needs no body, and survives a page that does not load', async () => {
		const { send, open, session, emulator: made } = setUp();
		expect(await send('POST', '/browser_sessions')).toMatchObject({ status: 200 });
		const id = await open({ url: 'http://bad.test/' });
		expect((await session(id)).status).toBe('running');
		expect(made.skyvern.sessions().at(-1)).toEqual({ id, status: 'running', open: true, url: 'about:blank' });
	});

	it.each<[string, object, number]>([
		['a timeout below 5', { timeout: 4 }, 422],
		['a type that there is none of', { browser_type: 'lynx' }, 422],
		['a profile id of the wrong kind', { browser_profile_id: 'pbs_1' }, 422],
		['a profile that there is none of', { browser_profile_id: 'bp_1' }, 404],
		['a URL that is none', { url: 'nonsense' }, 400],
		['a URL that is not http', { url: 'file:///etc/passwd' }, 400],
		['an address to keep without the proxy for it', { proxy_session_id: 's' }, 400],
		['an internal host', { url: 'http://192.168.0.1/' }, 400],
	])('is refused for %s', async (_what, request, status) => {
		const { send, emulator: made } = setUp({ skyvern: { internalHosts: false } });
		expect((await send('POST', '/browser_sessions', request)).status).toBe(status);
		expect(made.skyvern.sessions()).toEqual([]);
	});

	it('has its time capped with a warning, and ends when it is up', async () => {
		const { clock, send, open, session } = setUp();
		const id = await open({ timeout: 1440 });
		expect(await session(id)).toMatchObject({ timeout: 240, warning: expect.stringContaining('240') });
		await clock.advance(240 * 60_000 - 1);
		expect((await session(id)).status).toBe('running');
		await clock.advance(1);
		expect((await send('GET', '/browser_sessions')).body).toEqual([]);
		expect(await session(id)).toMatchObject({ status: 'timeout', completed_at: expect.any(String) });
	});

	it('is closed by hand as often as you like, and can still be read', async () => {
		const { open, close, session, send, browsers } = setUp();
		const [id, other] = [await open(), await open()];
		expect(await close(id)).toEqual({ status: 200, body: { message: expect.any(String) } });
		const first = await session(id);
		expect(await close(id)).toMatchObject({ status: 200 });
		expect(await session(id)).toEqual(first);
		expect(first).toMatchObject({ status: 'completed', completed_at: expect.any(String) });
		expect(
			(await send('GET', '/browser_sessions')).body.map(
				(each: { browser_session_id: string }) => each.browser_session_id,
			),
		).toEqual([other]);
		expect(browsers.open).toEqual({ pages: 1, browsers: 1 });
	});

	it('is remembered for seven days, newest first and in pages', async () => {
		const { clock, send, open, close } = setUp();
		const first = await open();
		await close(first);
		await clock.advance(6 * 24 * 60 * 60_000);
		const second = await open();
		const history = async (query = '') =>
			(await send('GET', `/browser_sessions/history${query}`)).body.map(
				(each: { browser_session_id: string; status: string }) => [each.browser_session_id, each.status],
			);
		expect(await history()).toEqual([
			[second, 'running'],
			[first, 'completed'],
		]);
		expect(await history('?page=2&page_size=1')).toEqual([[first, 'completed']]);
		expect((await send('GET', '/browser_sessions/history?page_size=101')).status).toBe(422);
		await clock.advance(24 * 60 * 60_000);
		expect((await history()).map(([id]: [string]) => id)).toEqual([second]);
	});

	it('can still be told to keep its profile, until it has ended', async () => {
		const { clock, send, open, close, profile } = setUp();
		const id = await open();
		const before = (await send('GET', `/browser_sessions/${id}`)).body;
		const patch = (to: boolean) => send('PATCH', `/browser_sessions/${id}`, { generate_browser_profile: to });
		const patched = await patch(true);
		expect(patched).toMatchObject({ status: 200, body: { generate_browser_profile: true, stream_transport: 'cdp' } });
		expect(patched.body.modified_at > before.modified_at).toBe(true);
		await close(id);
		await clock.advance(60_000);
		expect((await profile({ browser_session_id: id })).status).toBe(200);
		expect((await patch(false)).status).toBe(409);
		expect((await send('PATCH', '/browser_sessions/pbs_1', { generate_browser_profile: true })).status).toBe(404);
		expect((await send('PATCH', `/browser_sessions/${id}`, {})).status).toBe(422);
	});

	it('does not exist under any other id', async () => {
		const { send, close } = setUp();
		expect([(await send('GET', '/browser_sessions/pbs_1')).status, (await close('pbs_1')).status]).toEqual([404, 404]);
	});

	it('has an address when there is one to be had', async () => {
		const { open, session, close } = setUp({ skyvern: { browserAddress: id => `wss://cdp.test/${id}` } });
		const id = await open();
		expect((await session(id)).browser_address).toBe(`wss://cdp.test/${id}`);
		await close(id);
		expect((await session(id)).browser_address).toBeNull();
	});
});

describe('a run', () => {
	it('is created, queued, runs and completes, on a browser of its own', async () => {
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
		expect(done.run_request).toMatchObject({ prompt: 'look', engine: 'skyvern-1.0', title: 'T' });
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	it.each<[string, object, RegExp]>([
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

	it('hands the schema to the agent in all its forms', async () => {
		const schemas: unknown[] = [];
		const { clock, start } = setUp({ agent: ({ schema }) => void schemas.push(schema) });
		const object = { type: 'object', properties: {} };
		for (const schema of [object, JSON.stringify(object), [object], 'in words', undefined]) {
			await start({ data_extraction_schema: schema });
			await clock.advance(15);
		}
		expect(schemas).toEqual([object, object, { type: 'array', items: object }, null, null]);
	});

	it('makes text of other values than objects and lists', async () => {
		const { clock, start, run } = setUp();
		const id = await start({ prompt: 'count' });
		await clock.advance(100);
		expect((await run(id)).output).toBe('3');
	});

	it('works in a session, which it has to itself', async () => {
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

	it('waits for a session that is just being made', async () => {
		const { clock, send, start, run } = setUp();
		const { browser_session_id } = (await send('POST', '/browser_sessions', {})).body;
		const id = await start({ browser_session_id });
		await clock.advance(85);
		expect((await run(id)).status).toBe('completed');
	});

	it('fails with its session, and in one that is closed', async () => {
		const { clock, open, start, run, close } = setUp();
		const id = await open();
		const during = await start({ browser_session_id: id, prompt: 'for ever' });
		await clock.advance(20);
		await close(id);
		const after = await start({ browser_session_id: id });
		await clock.advance(20);
		expect(await run(during)).toMatchObject({ status: 'failed', failure_reason: expect.stringContaining('closed') });
		expect(await run(after)).toMatchObject({
			status: 'failed',
			failure_reason: expect.stringContaining('not running'),
		});
	});

	it.each<[string, object, number]>([
		['a session that there is none of', { browser_session_id: 'pbs_1' }, 404],
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

	it('is one too many at the limit', async () => {
		const { clock, send } = setUp({ skyvern: { concurrentRuns: 1 } });
		const start = () => send('POST', '/run/tasks', { prompt: 'look' });
		expect([(await start()).status, (await start()).status]).toEqual([200, 429]);
		await clock.advance(100);
		expect((await start()).status).toBe(200);
	});
});

describe('cancelling', () => {
	const cancel = (from: ReturnType<typeof setUp>, id: string) => from.send('POST', `/runs/${id}/cancel`);

	it('ends a run, with a body of null', async () => {
		const it = setUp();
		const id = await it.start({ prompt: 'for ever' });
		await it.clock.advance(20);
		expect(await cancel(it, id)).toEqual({ status: 200, body: null });
		expect((await it.run(id)).status).toBe('canceled');
		await it.clock.advance(1);
		expect(it.browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	it('is refused for a task_v1 that is over, and overwrites a task_v2', async () => {
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
	it('pages and filters, newest first', async () => {
		const { clock, send, start } = setUp();
		const ids: string[] = [];
		for (let count = 0; count < 12; count += 1)
			ids.unshift(await start({ title: `run ${count}`, engine: count === 3 ? 'skyvern-2.0' : 'skyvern-1.0' }));
		await clock.advance(100);
		ids.unshift(await start({ prompt: 'find ME' }));
		const list = async (query: string) =>
			(await send('GET', `/runs${query}`)).body.map((run: { run_id: string }) => run.run_id);
		expect(await list('')).toEqual(ids.slice(0, 10));
		expect(await list('?page=2&page_size=5')).toEqual(ids.slice(5, 10));
		expect(await list('?status=created&status=queued')).toEqual(ids.slice(0, 1));
		expect(await list('?run_type=task_v2')).toEqual([ids.at(-4)]);
		expect(await list('?search_key=find%20me')).toEqual(ids.slice(0, 1));
		expect(await list('?tags=env:prod')).toEqual([]);
		for (const query of ['?page_size=101', '?page=0', '?search_key=ab', '?status=lost']) {
			expect((await send('GET', `/runs${query}`)).status).toBe(422);
		}
	});
});

describe('a profile', () => {
	it('begins blank, is renamed and deleted', async () => {
		const { send, profile } = setUp();
		const made = await profile({ name: 'Work', description: 'd' });
		expect(made).toMatchObject({
			status: 200,
			body: { name: 'Work', description: 'd', source_browser_type: null, is_managed: false },
		});
		const path = `/browser_profiles/${made.body.browser_profile_id}`;
		expect((await profile({ name: 'Work' })).status).toBe(409);
		expect((await send('PATCH', path, {})).status).toBe(422);
		expect(await send('PATCH', path, { name: 'Home' })).toMatchObject({
			status: 200,
			body: { name: 'Home', description: 'd' },
		});
		expect((await profile({ name: 'Work' })).status).toBe(200);
		expect((await send('PATCH', path, { name: 'Work' })).status).toBe(409);
		expect(await send('DELETE', path)).toEqual({ status: 204, body: undefined });
		for (const method of ['GET', 'DELETE']) expect((await send(method, path)).status).toBe(404);
		expect((await profile({ name: 'Home' })).status).toBe(200);
	});

	it('lists the newest first, in pages, deleted ones only when asked', async () => {
		const { send, profile } = setUp();
		for (const name of ['first', 'second', 'third'])
			await profile({ name, description: name === 'first' ? 'SECOND to none' : null });
		const list = async (query: string) =>
			(await send('GET', `/browser_profiles${query}`)).body.map((each: { name: string }) => each.name);
		expect(await list('')).toEqual(['third', 'second', 'first']);
		expect(await list('?page=2&page_size=2')).toEqual(['first']);
		expect(await list('?search_key=second')).toEqual(['second', 'first']);
		const [newest] = (await send('GET', '/browser_profiles')).body;
		await send('DELETE', `/browser_profiles/${newest.browser_profile_id}`);
		expect(await list('')).toEqual(['second', 'first']);
		expect(await list('?include_deleted=true')).toEqual(['third', 'second', 'first']);
		expect(await list('?managed=true')).toEqual([]);
	});

	it('is made from a session once it is closed and saved, and uses it up', async () => {
		const { clock, open, close, profile, browsers } = setUp();
		const id = await open({ generate_browser_profile: true, browser_type: 'chrome' });
		const tooEarly = { status: 400, body: { detail: expect.stringContaining('wait') } };
		expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
		await close(id);
		expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
		await clock.advance(30);
		const made = await profile({ browser_session_id: id });
		expect(made).toMatchObject({ status: 200, body: { source_browser_type: 'chrome' } });
		expect(await profile({ browser_session_id: id })).toMatchObject(tooEarly);
		await open({ browser_profile_id: made.body.browser_profile_id });
		expect(browsers.open.browsers).toBe(1);
	});

	it('is never made from a session that did not ask for it, from two sources, or from nowhere', async () => {
		const { clock, open, close, profile } = setUp();
		const id = await open();
		await close(id);
		await clock.advance(1000);
		expect(await profile({ browser_session_id: id })).toMatchObject({
			status: 400,
			body: { detail: expect.stringContaining('not configured') },
		});
		expect((await profile({ browser_session_id: id, workflow_run_id: 'wr_1' })).status).toBe(422);
		expect((await profile({ browser_session_id: 'pbs_1' })).status).toBe(404);
		expect((await profile({ workflow_run_id: 'wr_1' })).status).toBe(404);
	});
});

describe('a single action', () => {
	const schema = { type: 'object', properties: { path: { type: 'string' } } };
	const extract = (
		from: ReturnType<typeof setUp>,
		more: object,
		action: object = { type: 'extract', extract_schema: schema },
	) => from.send('POST', '/sdk/run_action', { url: 'label', action, ...more });

	it('reads data off the page, in a run that others can join and nobody can read', async () => {
		const it = setUp();
		const id = await it.open({ url: 'http://ok.test/a' });
		const { status, body } = await extract(it, { browser_session_id: id });
		expect([status, body.result]).toEqual([200, { path: '/a' }]);
		const run = `/runs/${body.workflow_run_id}`;
		for (const path of [run, `${run}/timeline`]) expect((await it.send('GET', path)).status).toBe(404);
		expect((await it.send('POST', `${run}/cancel`)).status).toBe(404);
		expect(
			(await extract(it, { browser_session_id: id, workflow_run_id: body.workflow_run_id })).body.workflow_run_id,
		).toBe(body.workflow_run_id);
	});

	it('fails by what is wrong', async () => {
		const it = setUp();
		const [blank, up] = [await it.open(), await it.open({ url: 'http://ok.test/a' })];
		expect((await extract(it, { browser_session_id: blank })).status).toBe(400);
		expect((await extract(it, {})).status).toBe(400);
		expect((await extract(it, { browser_session_id: 'pbs_1' })).status).toBe(404);
		expect(await extract(it, { browser_session_id: up }, { type: 'extract', prompt: 'x' })).toMatchObject({
			status: 422,
			body: { detail: 'The page has nothing of the kind' },
		});
		for (const type of ['goto', 'evaluate']) {
			expect(await extract(it, { browser_session_id: up }, { type, url: 'x' })).toMatchObject({
				status: 422,
				body: { detail: [{ loc: ['body', 'action', 'type'] }] },
			});
		}
		await it.close(up);
		expect((await extract(it, { browser_session_id: up })).status).toBe(400);
	});
});

describe('files', () => {
	const upload = (from: ReturnType<typeof setUp>, size: number, days?: string) => {
		const form = new FormData();
		form.set('file', new File([new Uint8Array(size)], 'a b.txt'));
		if (days !== undefined) form.set('retention_days', days);
		return from.send('POST', '/upload_file', form);
	};

	it('are kept for as long as they should be, and deleted once', async () => {
		const it = setUp();
		const kept = await upload(it, 10);
		expect(kept).toMatchObject({ status: 200, body: { expires_at: null } });
		expect((await upload(it, 10, '2')).body.expires_at).toBe('2026-11-22T23:40:32.216000');
		expect((await upload(it, 10, '366')).status).toBe(422);
		const path = `/files/${kept.body.file_id}`;
		expect([(await it.send('DELETE', path)).status, (await it.send('DELETE', path)).status]).toEqual([204, 404]);
	});

	it('are too large from 10 MB on', async () => {
		const it = setUp();
		expect((await upload(it, 10 * 1024 * 1024 + 1)).status).toBe(413);
	});
});

it('refuses a wrong key with 403', async () => {
	const { send } = setUp({ apiKey: 'right' });
	expect(await send('GET', '/runs')).toEqual({ status: 403, body: { detail: 'Invalid credentials' } });
	expect((await send('GET', '/runs', undefined, { 'x-api-key': 'right' })).status).toBe(200);
});

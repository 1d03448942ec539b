import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient, type TestClient } from '../testing/test-client.ts';

let emulator: Emulator | undefined;

afterEach(async () => {
	await emulator?.close();
	emulator?.assertConforming();
	emulator = undefined;
});

function setUp(options: EmulatorOptions = {}) {
	const clock = createManualClock();
	const browsers = createStubBrowsers();
	const agent: Agent = ({ prompt, page }) => {
		if (prompt.startsWith('fail')) throw new Error(prompt);
		return { prompt, at: page.url };
	};
	const made = createEmulator({ clock, browser: browsers.create, agent, timing: { longPoll: 250 }, ...options });
	emulator = made;
	const send = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	const open = async (request = {}) => {
		const id: string = (await send('POST', '/task', { task: null, ...request })).body.r.id;
		await clock.advance(30);
		return id;
	};
	const read = (id: string, query = '?event_t=0') => send('GET', `/task/${id}${query}`);
	/** Sends an event and reads its result. */
	const act = async (id: string, name: string, payload: object, ms = 100) => {
		const event = `evt_${Math.random()}`;
		await send('POST', `/task/${id}/event`, { name, payload, id: event });
		await clock.advance(ms);
		const answer = read(id);
		// Held when there is nothing to read.
		await clock.advance(250);
		return resultOf(await answer, event);
	};
	const goto = (id: string, url: string) => act(id, 'browser_action', { name: 'goto', input: { url } });
	return { clock, browsers, emulator: made, send, open, read, act, goto };
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
function resultOf(answer: { body: any }, id: string) {
	// biome-ignore lint/suspicious/noExplicitAny: likewise
	return answer.body.r.events.find((event: any) => event.id === id)?.payload;
}

const runTask = (task: string, more = {}) => ({ name: 'run_task', input: { task, ...more } });

describe('a one-shot task', () => {
	test('waits, runs, and is done with its output', async () => {
		const { clock, send, read, browsers } = setUp();
		const created = await send('POST', '/task', { task: 'look', url: 'http://ok.test/a', device: 'mobile' });
		expect(created.status).toBe(200);
		expect(created.body.r).toMatchObject({
			status: 'waiting',
			live_url: null,
			output: null,
			credits_used: null,
			events: null,
		});
		const { id } = created.body.r;

		await clock.advance(30);
		const pending = read(id);
		await clock.advance(1);
		const running = send('GET', '/task');
		expect((await running).body.r[0].status).toBe('running');
		expect((await running).body.r[0].live_url).toContain('?b=');
		await clock.advance(49);

		expect(await pending).toMatchObject({ status: 200 });
		expect((await read(id)).body.r).toMatchObject({
			status: 'done',
			output: { prompt: 'look', at: 'http://ok.test/a' },
			credits_used: 1,
			device: 'mobile',
			live_url: null,
			recording_url: null,
			downloads_url: null,
			events: [],
		});
		await clock.advance(50);
		expect((await read(id)).body.r.recording_url).toMatch(/\.mp4\?/);
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test.each([
		['a page that does not load', { task: 'look', url: 'http://bad.test/' }, 'http://bad.test/ did not load'],
		[
			'a page it may not open',
			{ task: 'look', url: 'http://ok.test/', allowed_urls: ['https://x.test/*'] },
			'not one of the allowed',
		],
		['an agent that gives up', { task: 'fail at once' }, 'fail at once'],
	])('fails with a message: %s', async (_why, request, message) => {
		const { clock, send, read } = setUp();
		const { id } = (await send('POST', '/task', request)).body.r;
		await clock.advance(100);
		const { status, body } = await read(id);
		expect([status, body.r.status]).toEqual([200, 'failed']);
		expect(body.r.output).toContain(message);
	});

	test('has no recording when none was wanted, and downloads only when asked and made', async () => {
		const agent: Agent = ({ prompt, saveFile }) => {
			if (prompt === 'save') saveFile({ name: 'a', content: new Uint8Array([1]) });
		};
		const { clock, send, read } = setUp({ agent });
		const start = async (request: object) => (await send('POST', '/task', { task: 'look', ...request })).body.r.id;
		const [plain, shooting] = [await start({ enable_recording: false }), await start({ task: 'save' })];
		await clock.advance(130);
		expect((await read(plain)).body.r).toMatchObject({ recording_url: '', downloads_url: null });
		expect((await read(plain, '?downloads=true')).body.r.downloads_url).toBe('');
		expect((await read(shooting, '?downloads=true')).body.r.downloads_url).toMatch(/\.zip\?/);
	});

	test('takes no actions', async () => {
		const { send } = setUp();
		const { id } = (await send('POST', '/task', { task: 'look' })).body.r;
		expect(
			await send('POST', `/task/${id}/event`, { name: 'session_action', payload: { name: 'close' }, id: 'e' }),
		).toMatchObject({ status: 400 });
	});

	test('ends at once when cancelled, and can be cancelled once', async () => {
		const { clock, send, read, browsers } = setUp({ agent: () => new Promise(() => undefined) });
		const { id } = (await send('POST', '/task', { task: 'look' })).body.r;
		await clock.advance(40);
		expect(await send('DELETE', `/task/${id}`)).toEqual({ status: 200, body: { r: true } });
		expect((await read(id)).body.r.status).toBe('cancelled');
		expect(await send('DELETE', `/task/${id}`)).toMatchObject({ status: 404 });
		await clock.advance(1);
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});
});

describe('a session', () => {
	test('stays running, and does one action after the other', async () => {
		const { clock, open, act, goto, read } = setUp();
		const id = await open({ url: 'http://ok.test/start' });
		const waiting = read(id, '?event_t=0&downloads=true');
		await clock.advance(250);
		expect((await waiting).status).toBe(202);
		expect(await goto(id, 'http://ok.test/a')).toEqual({ code: 200, output: { credits_used: 0.1, duration: 0 } });
		const schema = { type: 'object', properties: { path: { type: 'string' } } };
		const extracted = await act(id, 'browser_action', { name: 'extract', input: { schema, prompt: 'the path' } });
		expect(extracted).toMatchObject({ code: 200, output: { output: { path: '/a' } } });
		const evaluated = await act(id, 'browser_action', { name: 'evaluate_js', input: { js: 'x', args: { y: 1 } } });
		expect(evaluated.output.output).toEqual({ script: 'x', args: { y: 1 } });
		const nothing = await act(id, 'browser_action', { name: 'evaluate_js', input: { js: 'return null' } });
		expect(nothing.output.output).toBeNull();
		const told = await act(id, 'session_action', runTask('look', { url: 'http://ok.test/b' }));
		expect(told).toMatchObject({
			code: 200,
			output: { output: { prompt: 'look', at: 'http://ok.test/b' }, duration: 0.05 },
		});
	});

	test.each<[string, string, object, string]>([
		[
			'a page that does not load',
			'browser_action',
			{ name: 'goto', input: { url: 'http://bad.test/' } },
			'did not load',
		],
		['a script that throws', 'browser_action', { name: 'evaluate_js', input: { js: 'throw' } }, 'thrown on the page'],
		['data that is not there', 'browser_action', { name: 'extract', input: { schema: {} } }, 'nothing of the kind'],
		['a task that fails', 'session_action', runTask('fail here'), 'fail here'],
	])('answers 400 and goes on: %s', async (_why, name, payload, message) => {
		const { open, act, goto } = setUp();
		const id = await open();
		expect(await act(id, name, payload)).toEqual({ code: 400, output: expect.stringContaining(message) });
		expect(await goto(id, 'http://ok.test/a')).toMatchObject({ code: 200 });
	});

	test('keeps to the allowed URLs', async () => {
		const { open, goto } = setUp();
		const id = await open({ allowed_urls: ['http://ok.test/public/**'] });
		expect(await goto(id, 'http://ok.test/public/a')).toMatchObject({ code: 200 });
		expect(await goto(id, 'http://ok.test/private')).toMatchObject({ code: 400 });
	});

	test('is not for two tasks at a time, and does not close under one', async () => {
		const { clock, open, send, read, act } = setUp();
		const id = await open();
		const post = (event: string, payload: object) =>
			send('POST', `/task/${id}/event`, { name: 'session_action', payload, id: event });
		expect(await post('first', runTask('look'))).toEqual({ status: 200, body: { r: { id: 'first' } } });
		await post('second', runTask('look'));
		await post('closing', { name: 'close' });
		await clock.advance(100);
		const answer = await read(id);
		expect(resultOf(answer, 'first')).toMatchObject({ code: 200 });
		expect(resultOf(answer, 'second')).toMatchObject({ code: 400 });
		expect(resultOf(answer, 'closing')).toMatchObject({ code: 200, output: { output: false } });
		expect(answer.status).toBe(202);
		expect(await act(id, 'session_action', runTask('look'))).toMatchObject({ code: 200 });
	});

	test('delivers the result of a close while it is still running, and is done after', async () => {
		const { clock, open, send, read, browsers } = setUp();
		const id = await open();
		const post = () =>
			send('POST', `/task/${id}/event`, { name: 'session_action', payload: { name: 'close' }, id: 'c' });
		await post();
		await clock.advance(1);
		const during = await read(id);
		expect([during.status, during.body.r.status, resultOf(during, 'c').output.output]).toEqual([202, 'running', true]);
		expect(await post()).toMatchObject({ status: 400 });
		await clock.advance(20);
		const after = await read(id);
		expect([after.status, after.body.r.status, after.body.r.live_url]).toEqual([200, 'done', null]);
		expect(await post()).toMatchObject({ status: 400 });
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test('can be cancelled while a script runs for ever', async () => {
		const { open, act, send, emulator: made, browsers } = setUp();
		const id = await open();
		expect(
			await act(id, 'browser_action', { name: 'evaluate_js', input: { js: 'wait for ever' } }, 300),
		).toBeUndefined();
		expect((await send('DELETE', `/task/${id}`)).status).toBe(200);
		await made.close();
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
	});

	test('takes actions before its browser is up', async () => {
		const { clock, send, read } = setUp();
		const { id } = (await send('POST', '/task', {})).body.r;
		await send('POST', `/task/${id}/event`, {
			name: 'browser_action',
			payload: { name: 'goto', input: { url: 'http://ok.test/' } },
			id: 'g',
		});
		await clock.advance(31);
		expect(resultOf(await read(id), 'g')).toMatchObject({ code: 200 });
	});

	test('fails when its first page does not load', async () => {
		const { open, read } = setUp();
		const id = await open({ url: 'http://bad.test/' });
		expect((await read(id)).body.r).toMatchObject({ status: 'failed', output: 'http://bad.test/ did not load' });
	});

	test('can speak plainly', async () => {
		const { open, goto, act } = setUp({ smooth: { results: 'plain', deleted: 'empty' } });
		const id = await open();
		expect(await goto(id, 'http://ok.test/a')).toEqual({ code: 200, output: null });
		const schema = { properties: {} };
		expect(await act(id, 'browser_action', { name: 'extract', input: { schema } })).toEqual({
			code: 200,
			output: { path: '/a' },
		});
	});
});

describe('events', () => {
	test('have times that grow, and are all there for a reader who starts at 0', async () => {
		const { open, goto, read, send } = setUp();
		const id = await open();
		for (const path of ['a', 'b', 'c']) await goto(id, `http://ok.test/${path}`);
		await send('POST', `/task/${id}/event`, {
			name: 'browser_action',
			payload: { name: 'goto', input: { url: 'x' } },
			id: 'd',
		});
		await send('POST', `/task/${id}/event`, {
			name: 'browser_action',
			payload: { name: 'goto', input: { url: 'y' } },
			id: 'e',
		});
		const all = (await read(id)).body.r.events;
		const times: number[] = all.map((event: { timestamp: number }) => event.timestamp);
		expect(new Set(times).size).toBe(all.length);
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(String(times[0])).toHaveLength(13);
		const rest = await read(id, `?event_t=${times[1]}`);
		expect(rest.body.r.events.map((event: { timestamp: number }) => event.timestamp)).toEqual(times.slice(2));
	});

	test('are held for by default as long as the SDKs of Smooth need it', async () => {
		const { clock, open, read, act } = setUp({ timing: {} });
		const id = await open();
		let answered = false;
		const held = read(id).then(() => (answered = true));
		await clock.advance(1999);
		expect(answered).toBe(false);
		await act(id, 'browser_action', { name: 'evaluate_js', input: { js: 'x' } });
		await held;
	});

	test('are held for until there is news, and no longer than the long poll', async () => {
		const { clock, open, read, send } = setUp();
		const id = await open();
		const settled: number[] = [];
		const held = read(id).then(() => settled.push(clock.now()));
		await clock.advance(249);
		expect(settled).toEqual([]);
		await clock.advance(1);
		await held;
		const start = clock.now();
		const woken = read(id).then(answer => ({ answer, at: clock.now() }));
		await clock.advance(10);
		await send('POST', `/task/${id}/event`, {
			name: 'browser_action',
			payload: { name: 'goto', input: { url: 'http://ok.test/' } },
			id: 'g',
		});
		await clock.advance(1);
		const { answer, at } = await woken;
		expect([at - start <= 11, resultOf(answer, 'g').code]).toEqual([true, 200]);
		expect(clock.sleepers).toBe(0);
	});

	test('are read no more by a client that has gone', async () => {
		const { clock, open, emulator: made } = setUp();
		const id = await open();
		const abort = new AbortController();
		const gone = made.smooth.fetch(`https://x.test/api/v1/task/${id}`, {
			headers: { apikey: 'k' },
			signal: abort.signal,
		});
		await clock.advance(1);
		const reason = new Error('never mind');
		abort.abort(reason);
		await expect(gone).rejects.toBe(reason);
		await clock.advance(0);
		expect(clock.sleepers).toBe(0);
	});

	test('are refused where they make no sense', async () => {
		const { open, send } = setUp();
		const id = await open();
		const goto = { name: 'browser_action', payload: { name: 'goto', input: { url: 'http://ok.test/' } }, id: 'g' };
		expect(await send('POST', '/task/nowhere/event', goto)).toMatchObject({ status: 404 });
		expect(await send('POST', `/task/${id}/event`, { ...goto, payload: { name: 'fly', input: {} } })).toMatchObject({
			status: 400,
			body: { detail: expect.stringContaining('body.payload.name') },
		});
		expect(
			await send('POST', `/task/${id}/event`, { name: 'tool_call', payload: { code: 200, output: 1 }, id: 't' }),
		).toMatchObject({ status: 400 });
		await send('DELETE', `/task/${id}`);
		expect(await send('POST', `/task/${id}/event`, goto)).toMatchObject({ status: 400 });
	});
});

describe('what is refused before it starts', () => {
	const cases: [string, object, string][] = [
		['steps', { max_steps: 1 }, 'max_steps'],
		['steps', { max_steps: 129 }, 'max_steps'],
		['device', { device: 'watch' }, 'device'],
		[
			'metadata with many keys',
			{ metadata: Object.fromEntries(Array.from({ length: 17 }, (_, key) => [key, 1])) },
			'metadata',
		],
		['metadata with a long value', { metadata: { a: 'x'.repeat(2049) } }, 'metadata'],
		['a task that is no text', { task: 5 }, 'task'],
	];
	test.each(cases)('422: %s %#', async (_what, request, field) => {
		const { send, emulator: made } = setUp();
		const { status, body } = await send('POST', '/task', { task: 'look', ...request });
		expect([status, body.detail[0].loc.slice(0, 2)]).toEqual([422, ['body', field]]);
		expect([made.violations, made.smooth.tasks()]).toEqual([[], []]);
	});

	test('404 for a profile, 400 for a file that there is none of', async () => {
		const { send } = setUp();
		expect(await send('POST', '/task', { profile_id: 'nobody' })).toMatchObject({ status: 404 });
		expect(await send('POST', '/task', { files: ['nothing'] })).toMatchObject({ status: 400 });
	});

	test('429 over the limits of the plan, 403 for what is not in it', async () => {
		const free = setUp({ smooth: { plan: 'free', credits: 1 } });
		const start = () => free.send('POST', '/task', { task: 'look' });
		expect([(await start()).status, (await start()).status, (await start()).status]).toEqual([200, 200, 429]);
		await free.clock.advance(100);
		expect(await start()).toMatchObject({ status: 429, body: { detail: 'Out of credits' } });
		expect(await free.send('POST', '/profile', {})).toMatchObject({ status: 403 });
		expect(await free.send('POST', '/task', { profile_id: 'p' })).toMatchObject({ status: 403 });
	});
});

describe('lists, profiles and files', () => {
	test('lists the newest first, before a time and up to a number', async () => {
		const { clock, send } = setUp();
		const ids: string[] = [];
		for (let count = 0; count < 3; count++) {
			ids.unshift((await send('POST', '/task', { task: 'look' })).body.r.id);
			await clock.advance(1000);
		}
		const list = async (query: string) => (await send('GET', `/task${query}`)).body.r;
		const all = await list('');
		expect(all.map((task: { id: string }) => task.id)).toEqual(ids);
		expect((await list('?l=1')).map((task: { id: string }) => task.id)).toEqual(ids.slice(0, 1));
		expect((await list(`?t=${all[1].created_at}`)).map((task: { id: string }) => task.id)).toEqual(ids.slice(2));
		expect((await send('GET', '/task?l=129')).status).toBe(422);
	});

	test('keeps profiles, and the browser of a profile between its sessions', async () => {
		const { open, send, browsers } = setUp();
		expect(await send('POST', '/profile', { id: 'mine' })).toMatchObject({ status: 200, body: { r: { id: 'mine' } } });
		expect(await send('POST', '/profile', { id: 'mine' })).toMatchObject({ status: 409 });
		expect(await send('POST', '/profile', { id: '' })).toMatchObject({ status: 422 });
		const random = (await send('POST', '/profile', {})).body.r.id;
		expect((await send('GET', '/profile')).body.r).toMatchObject([{ id: 'mine' }, { id: random }]);
		for (let count = 0; count < 2; count++) await send('DELETE', `/task/${await open({ profile_id: 'mine' })}`);
		expect([browsers.created, browsers.open.browsers]).toEqual([2, 0]);
		expect(await send('DELETE', '/profile/mine')).toEqual({ status: 200, body: { r: true } });
		expect(await send('DELETE', '/profile/mine')).toMatchObject({ status: 404 });
		expect(browsers.open.browsers).toBe(0);
	});

	test('takes files with a name, for a day', async () => {
		const { clock, send } = setUp();
		const upload = (file: string | File) => {
			const form = new FormData();
			form.set('file', file);
			form.set('file_purpose', 'test');
			return send('POST', '/file', form);
		};
		const first = (await upload(new File(['x'], 'x.txt'))).body.r.id;
		expect(await upload('no name')).toMatchObject({ status: 400 });
		expect(await send('POST', '/task', { task: 'look', files: [first] })).toMatchObject({ status: 200 });
		await clock.advance(24 * 60 * 60 * 1000);
		expect(await send('POST', '/task', { task: 'look', files: [first] })).toMatchObject({ status: 400 });
		const second = (await upload(new File(['x'], 'x.txt'))).body.r.id;
		expect([
			(await send('DELETE', `/file/${second}`)).status,
			(await send('DELETE', `/file/${second}`)).status,
		]).toEqual([200, 404]);
	});
});

test('shows its sessions and tasks for assertions', async () => {
	const {
		open,
		send,
		goto,
		emulator: made,
	}: { open: () => Promise<string>; send: TestClient } & ReturnType<typeof setUp> = setUp();
	const id = await open();
	await goto(id, 'http://ok.test/a');
	const task = (await send('POST', '/task', { task: 'look' })).body.r.id;
	expect(made.smooth.sessions()).toEqual([{ id, status: 'running', open: true, url: 'http://ok.test/a' }]);
	expect(made.smooth.tasks()).toEqual([{ id: task, status: 'waiting', open: true, sessionId: null }]);
	await send('DELETE', `/task/${id}`);
	expect(made.smooth.sessions()).toEqual([{ id, status: 'cancelled', open: false, url: null }]);
});

test('makes no profile whose id is empty, as it could not be deleted', async () => {
	const { send } = setUp();
	const made = await send('POST', '/profile', { id: '' });
	expect(made).toMatchObject({ status: 422, body: { detail: [{ loc: ['body', 'id'], type: 'string_too_short' }] } });
	expect((await send('GET', '/profile')).body.r).toEqual([]);
});

test('lets go of the tabs of sessions that have ended, and remembers so many of them', async () => {
	const alive: WeakRef<object>[] = [];
	const stub = createStubBrowsers();
	const {
		open,
		send,
		clock,
		emulator: made,
	} = setUp({
		historyLimit: 2,
		smooth: { concurrency: 1, credits: 1 },
		browser: () => {
			const browser = stub.create();
			alive.push(new WeakRef(browser));
			return browser;
		},
	});
	const ids: string[] = [];
	for (let count = 0; count < 3; count++) {
		const id = await open({ url: 'http://ok.test/' });
		ids.push(id);
		expect(made.smooth.sessions().at(-1)?.url).toBe('http://ok.test/');
		expect((await send('POST', '/task', {})).status).toBe(429);
		await send('DELETE', `/task/${id}`);
		await clock.advance(1000);
	}
	const states = await Promise.all(ids.map(async id => (await send('GET', `/task/${id}`)).status));
	expect(states).toEqual([404, 200, 200]);
	expect(made.smooth.sessions().map(({ id, url }) => [id, url])).toEqual(ids.slice(1).map(id => [id, null]));
	setFlagsFromString('--expose-gc');
	const gc: () => void = runInNewContext('gc');
	const left = () => {
		gc();
		return alive.filter(each => each.deref() !== undefined).length;
	};
	await expect.poll(left).toBe(0);
	expect(alive).toHaveLength(3);
});

import { afterEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { RequestSummary } from './wire-entry.ts';

const base = 'https://api.smooth.sh/api/v1';
let emulator: Emulator | undefined;

afterEach(() => emulator?.close());

function setUp(options: EmulatorOptions = {}) {
	const clock = createManualClock();
	const made = createEmulator({ clock, browser: createStubBrowsers().create, agent: () => 'done', ...options });
	emulator = made;
	const fetch = (path: string, init: RequestInit = {}) =>
		made.smooth.fetch(`${base}${path}`, {
			...init,
			headers: { apikey: 'k', 'content-type': 'application/json', ...init.headers },
		});
	return { clock, emulator: made, fetch, send: createTestClient(made.smooth, base, 'apikey'), faults: made.faults };
}

describe('the way in', () => {
	test.each([
		'https://api.smooth.sh/api/v1/task',
		'http://127.0.0.1:1/smooth/api/v1/task?l=3',
		'https://x.test/a/b/api/v1/task',
	])('%s', async url => {
		const { emulator: made } = setUp();
		const { fetch } = made.smooth;
		expect((await fetch(url, { headers: { apikey: 'k' } })).status).toBe(200);
		expect((await fetch(new URL(url), { headers: { apikey: 'k' } })).status).toBe(200);
		expect((await fetch(new Request(url, { headers: { apikey: 'k' } }))).status).toBe(200);
	});

	test.each([
		['GET', '/nowhere', 404, 'path'],
		['GET', '/task/a/b', 404, 'path'],
		['PATCH', '/task', 405, 'method'],
	])('has no %s %s: %i', async (method, path, status, place) => {
		const { send, emulator: made } = setUp();
		expect(await send(method, path)).toEqual({ status, body: { detail: expect.any(String) } });
		expect(made.violations.map(each => [each.side, each.place])).toEqual([['request', place]]);
	});

	test('is locked without a key, or with the wrong one', async () => {
		const { send, emulator: made } = setUp({ apiKey: 'right' });
		expect((await send('GET', '/task', undefined, { apikey: '' })).status).toBe(401);
		expect(made.violations.map(each => each.place)).toEqual(['header.apikey']);
		expect((await send('GET', '/task', undefined, { apikey: 'wrong' })).status).toBe(401);
		expect(made.violations).toHaveLength(1);
		expect((await send('GET', '/task', undefined, { apikey: 'right' })).status).toBe(200);
	});

	test('takes no planned fault, and no conformance, for what pages send', async () => {
		const { fetch, send, emulator: made, faults } = setUp({ apiKey: 'right' });
		faults.add({ status: 503 });
		const page = [{ origin: 'https://evil.test' }, { 'sec-fetch-site': 'cross-site' }, { accept: 'text/html,*/*' }];
		for (const headers of page) {
			expect((await made.smooth.fetch(`${base}/task`, { headers })).status).toBe(401);
			expect((await made.smooth.fetch(`${base}/nowhere`, { headers })).status).toBe(404);
		}
		expect((await fetch('/task')).status).toBe(401);
		expect([faults.pending, made.violations]).toEqual([1, []]);
		expect((await send('GET', '/task', undefined, { apikey: 'right' })).status).toBe(503);
		expect(faults.pending).toBe(0);
	});

	test('names the header that was probably meant for the key', async () => {
		const { emulator: made } = setUp();
		const response = await made.smooth.fetch(`${base}/task`, { headers: { 'api-key': 'k' } });
		expect(response.status).toBe(401);
		expect(made.violations.map(each => each.message)).toEqual([
			expect.stringMatching(/^smooth listTasks, request header\.api-key: .+ `apikey`/),
		]);
	});

	test('takes any key by default, as long as there is one', async () => {
		const { send } = setUp();
		expect((await send('GET', '/task', undefined, { apikey: '' })).status).toBe(401);
		expect((await send('GET', '/task', undefined, { apikey: 'any' })).status).toBe(200);
	});

	test('is too small for some bodies, and not for all content', async () => {
		const { fetch } = setUp({ bodyLimit: 100 });
		const post = (body: string, type = 'application/json') =>
			fetch('/task', { method: 'POST', body, headers: { 'content-type': type } });
		expect((await post(JSON.stringify({ task: 'x'.repeat(100) }))).status).toBe(413);
		const broken = await post('{"task":');
		expect([broken.status, (await broken.json()).detail[0].type]).toEqual([422, 'json_invalid']);
		expect((await post('task=look', 'text/plain')).status).toBe(400);
		const form = await fetch('/file', {
			method: 'POST',
			body: 'no form',
			headers: { 'content-type': 'multipart/form-data; boundary=x' },
		});
		expect(form.status).toBe(400);
	});
});

describe('the guard', () => {
	test('rejects a request with a name that there is none of, without doing it', async () => {
		const { send, emulator: made } = setUp();
		const { status, body } = await send('POST', '/task', { tsak: 'look' });
		expect(status).toBe(400);
		expect(body.detail).toMatch(
			/^guard: smooth createTask, request body\.tsak: expected no such field \(did you mean `task`\?\), got "look"/,
		);
		expect(made.smooth.sessions()).toEqual([]);
		expect(() => made.assertConforming()).toThrow(
			/1 violation of the specification:\n- smooth createTask, request body\.tsak/,
		);
	});

	test('notes it and does it, when it should only record', async () => {
		const { send, emulator: made } = setUp({ guard: 'record' });
		expect((await send('GET', '/task?limit=3')).status).toBe(200);
		expect(made.violations.map(each => each.place)).toEqual(['query.limit']);
	});

	test('lets everything pass when it is off, except what the vendor refuses', async () => {
		const { send, emulator: made } = setUp({ guard: 'off' });
		expect((await send('POST', '/task', { tsak: 'look' })).status).toBe(200);
		expect((await send('POST', '/task', { max_steps: 1 })).status).toBe(422);
		expect(made.violations).toEqual([]);
	});

	test('turns an answer of ours that the specification does not have into a 500', async () => {
		// An address that is none gets through, as what an option gives is not looked at.
		let address: unknown = null;
		const { clock, send, emulator: made } = setUp({ skyvern: { browserAddress: () => address as never } });
		const skyvern = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const id = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
		await clock.advance(30);
		address = 5;
		const { status, body } = await skyvern('GET', `/browser_sessions/${id}`);
		expect([status, body.error]).toEqual([
			500,
			expect.stringContaining('getBrowserSession, response body.browser_address'),
		]);
		expect(made.violations.map(each => [each.side, each.operation, each.place])).toEqual([
			['response', 'getBrowserSession', 'body.browser_address'],
		]);
		expect((await send('GET', '/task')).status).toBe(200);
	});

	test("rejects a header that looks like one of the vendor's, and no other", async () => {
		const { emulator: made } = setUp();
		const send = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const status = async (name: string) =>
			(await send('POST', '/run/tasks', { prompt: 'look' }, { [name]: 'me' })).status;
		expect([await status('x-useragent'), await status('x-user-agent'), await status('x-mine')]).toEqual([
			400, 200, 200,
		]);
		expect(made.violations.map(each => each.place)).toEqual(['header.x-useragent']);
	});

	test('counts the fields that were there', async () => {
		const { send, emulator: made } = setUp();
		await send('GET', '/task?l=5');
		await send('POST', '/task', { task: 'look', metadata: { a: 1 } });
		const [list, create] = ['listTasks', 'createTask'].map(operation =>
			made.smooth.coverage().find(each => each.operation === operation && each.status === '200'),
		);
		expect(list?.requestFields).toEqual({ 'query/t': 0, 'query/l': 1 });
		expect(list?.responseFields).toMatchObject({ 'body/r': 1, 'body/r/id': 0 });
		expect(create?.requestFields).toMatchObject({
			'body/task': 1,
			'body/metadata': 1,
			'body/metadata/*': 1,
			'body/url': 0,
		});
		expect(create?.responseFields).toMatchObject({ 'body/r/id': 1, 'body/r/events/payload/code': 0 });
	});

	test('counts what was covered', async () => {
		const { send, emulator: made } = setUp();
		await send('GET', '/task');
		await send('GET', '/task/nowhere');
		await send('POST', '/task', { tsak: 'look' });
		const counted = made.smooth.coverage().filter(entry => entry.count > 0);
		expect(counted.map(({ operation, status, count }) => [operation, status, count])).toEqual([
			['listTasks', '200', 1],
			['getTask', '404', 1],
		]);
	});
});

describe('a fault', () => {
	const start = (from: ReturnType<typeof setUp>) => from.fetch('/task', { method: 'POST', body: '{"task":"look"}' });

	test('answers in the place of the server, as often as it should', async () => {
		const it = setUp({
			faults: [{ operation: 'createTask', status: 503, headers: { 'retry-after': '2' }, body: '<html>' }],
		});
		const response = await start(it);
		expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([503, '2', '<html>']);
		expect(it.emulator.smooth.tasks()).toEqual([]);
		expect((await start(it)).status).toBe(200);
		it.emulator.assertConforming();
	});

	test('withholds the answer to what was done', async () => {
		const it = setUp();
		it.faults.add({ status: 504, executed: true, body: { detail: 'too slow' } });
		expect((await start(it)).status).toBe(504);
		expect(it.emulator.smooth.tasks()).toHaveLength(1);
	});

	test.each([
		['before', 0],
		['after', 1],
	] as const)('drops the connection %s the work is done', async (drop, tasks) => {
		const it = setUp();
		it.faults.add({ provider: 'smooth', drop }, { drop, dropCode: 'ECONNREFUSED' });
		await expect(start(it)).rejects.toMatchObject({
			name: 'TypeError',
			message: 'fetch failed',
			cause: { code: 'ECONNRESET' },
		});
		expect(it.emulator.smooth.tasks()).toHaveLength(tasks);
		await expect(start(it)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
	});

	test('delays, and can be aborted in the meantime', async () => {
		const it = setUp();
		it.faults.add({ delayMs: 1000, times: 2 });
		const slow = start(it);
		await it.clock.advance(1000);
		expect((await slow).status).toBe(200);
		const abort = new AbortController();
		const aborted = it.fetch('/task', { signal: abort.signal });
		await it.clock.advance(1);
		abort.abort();
		await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
		await it.clock.advance(0);
		expect(it.clock.sleepers).toBe(1); // the task that was started
	});

	test('stalls in the body, until the client gives up or the emulator closes', async () => {
		const it = setUp();
		it.faults.add({ stall: true, times: 2 });
		const abort = new AbortController();
		const first = await it.fetch('/task', { signal: abort.signal });
		expect(first.status).toBe(200);
		const reading = first.text();
		const reason = new Error('enough');
		abort.abort(reason);
		await expect(reading).rejects.toBe(reason);
		const second = await it.fetch('/task');
		const rest = second.text();
		await it.emulator.close();
		expect(await rest).toBe('');
	});
});

describe('the log', () => {
	test('has every request with its answer, and tells as much of it as is not secret', async () => {
		const seen: RequestSummary[] = [];
		const { clock, send, emulator: made } = setUp({ onRequest: entry => seen.push(entry), logLimit: 2 });
		await send('GET', '/profile');
		await send('POST', '/task', { task: 'look', metadata: { a: 1 } });
		const form = new FormData();
		form.set('file', new File(['abc'], 'x.txt', { type: 'text/plain' }));
		await send('POST', '/file', form);
		expect(made.smooth.requests()).toEqual([
			expect.objectContaining({
				provider: 'smooth',
				operation: 'createTask',
				method: 'POST',
				path: '/task',
				query: {},
				headers: expect.objectContaining({ apikey: 'test-key' }),
				body: { task: 'look', metadata: { a: 1 } },
				status: 200,
				startedAt: clock.now(),
			}),
			expect.objectContaining({
				operation: 'uploadFile',
				body: { file: { file: 'x.txt', size: 3, type: expect.stringContaining('text/plain') } },
			}),
		]);
		expect(seen.map(entry => entry.operation)).toEqual(['listProfiles', 'createTask', 'uploadFile']);
		expect(Object.keys(seen[0] ?? {}).sort()).toEqual([
			'durationMs',
			'method',
			'operation',
			'path',
			'provider',
			'status',
		]);
	});

	test('has requests that are under way, and those without an answer', async () => {
		const { clock, send, emulator: made, faults } = setUp();
		faults.add({ operation: 'listProfiles', drop: 'before' });
		await expect(send('GET', '/profile?x=1&x=2')).rejects.toThrow();
		faults.add({ delayMs: 10 });
		const slow = send('GET', '/task');
		await clock.advance(1);
		const statuses = () => made.smooth.requests().map(entry => [entry.path, entry.status, entry.query]);
		expect(statuses()).toEqual([
			['/profile', 0, { x: ['1', '2'] }],
			['/task', 0, {}],
		]);
		await clock.advance(10);
		await slow;
		expect(statuses().at(-1)).toEqual(['/task', 200, {}]);
		expect(made.smooth.requests().at(-1)?.durationMs).toBe(10);
	});
});

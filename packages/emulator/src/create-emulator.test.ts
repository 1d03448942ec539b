import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import type { Emulator } from './emulator.ts';
import { createStubBrowsers } from './testing/stub-browser.ts';
import { createTestClient } from './testing/test-client.ts';

let emulator: Emulator | undefined;

afterEach(async () => {
	await emulator?.close();
	emulator = undefined;
	vi.restoreAllMocks();
});

function setUp(options: Parameters<typeof createEmulator>[0] = {}) {
	const browsers = createStubBrowsers();
	const made = createEmulator({ browser: browsers.create, agent: () => 'done', ...options });
	emulator = made;
	return { emulator: made, browsers, send: createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey') };
}

describe('an emulator', () => {
	test('lets go of held requests, running tasks and pages when it closes', async () => {
		const {
			emulator: made,
			browsers,
			send,
		} = setUp({ timing: { startup: 0, longPoll: 60_000 }, agent: () => new Promise(() => undefined) });
		const session = (await send('POST', '/task', {})).body.r.id;
		const task = (await send('POST', '/task', { task: 'for ever' })).body.r.id;
		await vi.waitFor(() => expect(browsers.open.pages).toBe(2));
		const held = [session, task].map(id => send('GET', `/task/${id}`));
		await new Promise(resolve => setImmediate(resolve));
		await made.close();
		expect((await Promise.all(held)).map(each => each.status)).toEqual([202, expect.any(Number)]);
		expect(browsers.open.browsers).toBe(0);
		await made.close();
		await expect(send('GET', '/task')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
		await expect(made.listen()).rejects.toThrow('closed');
	});

	test('can share one browser among all its sessions', async () => {
		const browsers = createStubBrowsers();
		const { send } = setUp({ browser: browsers.create(), timing: { startup: 0 } });
		for (let count = 0; count < 2; count++) await send('POST', '/task', {});
		await vi.waitFor(() => expect(browsers.open.pages).toBe(2));
		expect(browsers.created).toBe(1);
	});

	test('keeps the two providers apart', async () => {
		const { emulator: made } = setUp();
		const wrong = await made.skyvern.fetch('https://api.smooth.sh/api/v1/task', { headers: { 'x-api-key': 'k' } });
		expect(wrong.status).toBe(404);
	});
});

describe('an emulator that nothing was said about', () => {
	test('loads real pages into a browser of its own', async () => {
		const site = createServer((_request, response) =>
			response.setHeader('content-type', 'text/html').end('<title>Home</title>'),
		);
		await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve));
		const { port } = site.address() as AddressInfo; // a TCP server has one
		const made = createEmulator();
		emulator = made;
		const send = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
		try {
			const { id } = (await send('POST', '/task', { url: `http://127.0.0.1:${port}/` })).body.r;
			const payload = { name: 'evaluate_js', input: { js: 'return document.title' } };
			await send('POST', `/task/${id}/event`, { name: 'browser_action', payload, id: 'title' });
			await vi.waitFor(async () => {
				const [event] = (await send('GET', `/task/${id}`)).body.r.events;
				expect(event.payload).toMatchObject({ code: 200, output: { output: 'Home' } });
			});
			made.assertConforming();
		} finally {
			site.close();
		}
	});
});

describe('over HTTP', () => {
	const key = { apikey: 'k', 'x-api-key': 'k' };

	test('serves both APIs and its own health', async () => {
		const { emulator: made } = setUp();
		const server = await made.listen();
		const status = async (url: string) => (await fetch(url, { headers: key })).status;
		expect(await status(`${server.url}/health`)).toBe(200);
		expect(await status(`${server.smoothUrl}/task`)).toBe(200);
		expect(await status(`${server.skyvernUrl}/runs`)).toBe(200);
		expect(await status(`${server.smoothUrl}/nowhere`)).toBe(404);
		expect(await status(`${server.url}/elsewhere`)).toBe(404);
		expect(made.violations.map(each => each.place)).toEqual(['path']);
	});

	test('takes bodies of every kind, and runs a task to its end', async () => {
		const { emulator: made } = setUp({ timing: { startup: 1, task: 1, longPoll: 1000 } });
		const { smoothUrl } = await made.listen();
		const form = new FormData();
		form.set('file', new File(['x'], 'x.txt'));
		const file = await fetch(`${smoothUrl}/file`, { method: 'POST', headers: { apikey: 'k' }, body: form });
		const files = [(await file.json()).r.id];
		const headers = { apikey: 'k', 'content-type': 'application/json' };
		const task = await fetch(`${smoothUrl}/task`, {
			method: 'POST',
			headers,
			body: JSON.stringify({ task: 'look', files }),
		});
		const { id } = (await task.json()).r;
		await vi.waitFor(async () => expect((await fetch(`${smoothUrl}/task/${id}`, { headers })).status).toBe(200));
		made.assertConforming();
	});

	test('drops connections, stalls, and hears of clients that go away, without a word on the console', async () => {
		const printed = ['log', 'info', 'warn', 'error'].map(method =>
			vi.spyOn(console, method as 'log').mockImplementation(() => undefined),
		);
		const { emulator: made } = setUp({ timing: { longPoll: 60_000, startup: 0 } });
		const { smoothUrl } = await made.listen();
		made.faults.add({ drop: 'before' }, { stall: true });
		await expect(fetch(`${smoothUrl}/task`, { headers: key })).rejects.toThrow('fetch failed');
		const abort = new AbortController();
		const stalled = await fetch(`${smoothUrl}/task`, { headers: key, signal: abort.signal });
		expect(stalled.status).toBe(200);
		const session = await fetch(`${smoothUrl}/task`, {
			method: 'POST',
			headers: { ...key, 'content-type': 'application/json' },
			body: '{}',
		});
		const held = fetch(`${smoothUrl}/task/${(await session.json()).r.id}?event_t=0`, {
			headers: key,
			signal: abort.signal,
		});
		await vi.waitFor(() => expect(made.smooth.requests().filter(entry => entry.status === 0)).toHaveLength(2));
		abort.abort();
		await expect(held).rejects.toThrow('aborted');
		// The drop has no answer; the held request gets one, which nobody reads any more.
		await vi.waitFor(() => expect(made.smooth.requests().filter(entry => entry.status === 0)).toHaveLength(1));
		await made.close();
		expect(printed.flatMap(spy => spy.mock.calls)).toEqual([]);
	});

	test('answers held requests before it closes', async () => {
		const { emulator: made } = setUp({ timing: { longPoll: 60_000, startup: 0 } });
		const { smoothUrl } = await made.listen();
		const headers = { apikey: 'k', 'content-type': 'application/json' };
		const session = await fetch(`${smoothUrl}/task`, { method: 'POST', headers, body: '{}' });
		const held = fetch(`${smoothUrl}/task/${(await session.json()).r.id}`, { headers });
		await vi.waitFor(() => expect(made.smooth.requests().at(-1)?.operation).toBe('getTask'));
		await made.close();
		expect((await held).status).toBe(202);
	});

	test('does not begin to listen when it is closed in the meantime', async () => {
		const { emulator: made } = setUp();
		const listening = made.listen();
		await made.close();
		await expect(listening).rejects.toThrow('closed');
	});

	test('says where it cannot listen', async () => {
		const { emulator: made } = setUp();
		const { url } = await made.listen();
		await expect(made.listen({ port: Number(new URL(url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});

test.each(['', ' '])('a blank key, as an unset variable leaves it, is refused: %j', apiKey => {
	expect(() => createEmulator({ apiKey })).toThrow(TypeError);
});

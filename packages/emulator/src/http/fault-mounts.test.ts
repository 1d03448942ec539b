import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { handlers } from '../msw/handlers.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import type { Fetch } from './provider-fetch.ts';

/** The three ways to reach an emulator; each gives a fetch and Smooth's base URL. */
const mounts: Readonly<Record<string, (emulator: Emulator) => Promise<{ send: Fetch; base: string }>>> = {
	'in process': async emulator => ({ send: emulator.smooth.fetch, base: 'https://api.smooth.sh/api/v1' }),
	'over HTTP': async emulator => ({ send: fetch, base: (await emulator.listen()).smoothUrl }),
	'through msw': async emulator => {
		const server = setupServer(...handlers(emulator));
		server.listen({ onUnhandledRequest: 'error' });
		ends.push(() => server.close());
		return { send: (...given) => fetch(...given), base: 'https://api.smooth.sh/api/v1' };
	},
};
const ends: (() => unknown)[] = [];

afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
	vi.restoreAllMocks();
});

describe.each(Object.entries(mounts))('a fault %s', (_name, mount) => {
	async function setUp() {
		const printed = ['log', 'info', 'warn', 'error'].map(method =>
			vi.spyOn(console, method as 'log').mockImplementation(() => undefined),
		);
		ends.push(() => expect(printed.flatMap(spy => spy.mock.calls)).toEqual([]));
		const emulator = createEmulator({
			browser: createStubBrowsers().create,
			agent: () => 'done',
			timing: { startup: 0, longPoll: 60_000 },
		});
		ends.push(() => emulator.close());
		const { send, base } = await mount(emulator);
		const call = (path: string, init: RequestInit = {}) =>
			send(`${base}${path}`, { ...init, headers: { apikey: 'k', 'content-type': 'application/json' } });
		const start = () => call('/task', { method: 'POST', body: '{"task":"look"}' });
		return { emulator, call, start };
	}

	test('answers with a status, headers and a body, for its operation alone', async () => {
		const { emulator, call, start } = await setUp();
		emulator.faults.add({
			operation: 'createTask',
			status: 503,
			headers: { 'retry-after': '2' },
			body: { detail: 'no' },
		});
		expect((await call('/task')).status).toBe(200);
		const refused = await start();
		expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
			503,
			'2',
			{ detail: 'no' },
		]);
		expect(emulator.smooth.tasks()).toEqual([]);
		expect((await start()).status).toBe(200);
	});

	test.each([
		['before', 0],
		['after', 1],
	] as const)('drops the connection %s the work', async (drop, tasks) => {
		const { emulator, start } = await setUp();
		emulator.faults.add({ operation: 'createTask', drop });
		await expect(start()).rejects.toThrow(TypeError);
		expect(emulator.smooth.tasks()).toHaveLength(tasks);
		expect(emulator.smooth.requests().at(-1)?.status).toBe(0);
	});

	test('stalls after the head', async () => {
		const { emulator, call } = await setUp();
		emulator.faults.add({ operation: 'listTasks', stall: true });
		const abort = new AbortController();
		const stalled = await call('/task', { signal: abort.signal });
		expect(stalled.status).toBe(200);
		const reading = stalled.text().then(
			() => 'ended',
			() => 'failed',
		);
		const waited = await Promise.race([reading, new Promise(resolve => setTimeout(resolve, 100, 'waiting'))]);
		expect(waited).toBe('waiting');
		abort.abort();
		expect(await reading).toBe('failed');
	});

	test('ends in the middle of the body', async () => {
		const { emulator, call } = await setUp();
		const whole = await (await call('/task')).text();
		emulator.faults.add({ operation: 'listTasks', truncate: 3 }, { operation: 'listTasks', truncate: 0 });
		const cut = await call('/task');
		expect([cut.status, cut.headers.get('content-length')]).toEqual([200, String(whole.length)]);
		const reader = cut.body?.getReader();
		const first = await reader?.read();
		expect(new TextDecoder().decode(first?.value)).toBe(whole.slice(0, 3));
		await expect(reader?.read()).rejects.toThrow(TypeError);
		const empty = await call('/task');
		expect(empty.status).toBe(200);
		await expect(empty.text()).rejects.toThrow(TypeError);
		expect(emulator.smooth.requests().at(-1)?.status).toBe(200);
	});

	test('answers garbage to what it has done', async () => {
		const { emulator, start } = await setUp();
		emulator.faults.add({ operation: 'createTask', garbage: true });
		const answer = await start();
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
		await expect(answer.json()).rejects.toThrow(SyntaxError);
		expect(emulator.smooth.tasks()).toHaveLength(1);
		emulator.assertConforming();
	});

	test('takes its time', async () => {
		const { emulator, call } = await setUp();
		emulator.faults.add({ operation: 'listTasks', delayMs: 120 });
		const startedAt = performance.now();
		expect((await call('/task')).status).toBe(200);
		expect(performance.now() - startedAt).toBeGreaterThan(100);
	});

	test('is not needed for a long poll, which ends with its news', async () => {
		const { emulator, call } = await setUp();
		const session = await call('/task', { method: 'POST', body: '{}' });
		const { id } = (await session.json()).r;
		await vi.waitFor(() => expect(emulator.smooth.sessions()[0]?.status).toBe('running'));
		let isAnswered = false;
		const held = call(`/task/${id}?event_t=0`).then(response => {
			isAnswered = true;
			return response;
		});
		await new Promise(resolve => setTimeout(resolve, 100));
		expect(isAnswered).toBe(false);
		const payload = { name: 'goto', input: { url: 'http://ok.test/a' } };
		await call(`/task/${id}/event`, {
			method: 'POST',
			body: JSON.stringify({ name: 'browser_action', payload, id: 'e' }),
		});
		const news = await held;
		expect([news.status, (await news.json()).r.events.length]).toEqual([202, 1]);
	});
});

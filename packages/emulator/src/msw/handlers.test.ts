import http from 'node:http';
import { setupServer } from 'msw/node';
import { afterEach, expect, test, vi } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { type HandlerOptions, handlers } from './handlers.ts';

const ends: (() => unknown)[] = [];

afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
});

function setUp(options: EmulatorOptions = {}, where: HandlerOptions = {}): Emulator {
	const emulator = createEmulator({ browser: createStubBrowsers().create, agent: () => 'done', ...options });
	const server = setupServer(...handlers(emulator, where));
	server.listen({ onUnhandledRequest: 'error' });
	ends.push(
		() => emulator.close(),
		() => server.close(),
	);
	return emulator;
}

const smooth = 'https://api.smooth.sh/api/v1';
const headers = { apikey: 'k', 'content-type': 'application/json' };

test("msw handlers answer at the vendors' addresses", async () => {
	const emulator = setUp({ timing: { startup: 1, task: 1, longPoll: 1000 } });
	const task = await fetch(`${smooth}/task`, { method: 'POST', headers, body: JSON.stringify({ task: 'look' }) });
	const { id } = (await task.json()).r;
	await vi.waitFor(async () => expect((await fetch(`${smooth}/task/${id}`, { headers })).status).toBe(200));
	const list = await fetch('https://api.skyvern.com/v1/browser_sessions', { headers: { 'x-api-key': 'k' } });
	expect(await list.json()).toEqual([]);
	expect(emulator.smooth.requests()[0]).toMatchObject({ path: '/task', body: { task: 'look' } });
	emulator.assertConforming();
});

test('msw handlers answer at other addresses, when told so, and nowhere else', async () => {
	setUp({}, { smoothUrl: 'http://localhost:8000/', skyvernUrl: 'http://skyvern.test/api(1)/v1' });
	expect((await fetch('http://localhost:8000/task?l=3', { headers })).status).toBe(200);
	const runs = await fetch('http://skyvern.test/api(1)/v1/runs', { headers: { 'x-api-key': 'k' } });
	expect(runs.status).toBe(200);
	// onUnhandledRequest: 'error' prints what it refuses.
	const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	await expect(fetch('http://localhost:80001234/task')).rejects.toThrow();
	await expect(fetch('http://skyvern.test/api(1)/v12/runs')).rejects.toThrow();
	printed.mockRestore();
	expect(() => handlers(createEmulator(), { smoothUrl: 'localhost' })).toThrow(/base URL "localhost" is none/);
});

test('msw handlers answer for the service of a provider that is plugged in, below whatever base URL its clients have', async () => {
	const asked: string[] = [];
	const service = {
		basePath: '/v2',
		fetch: async (request: Request) => {
			asked.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
			return Response.json({ id: 'acme-1' }, { status: 201 });
		},
	};
	setUp(
		{},
		{
			services: [
				{ url: 'https://api.acme.test/v2', ...service },
				{ url: 'http://localhost:9000/api/', ...service },
			],
		},
	);
	const init = { method: 'POST', headers, body: '{"a":1}' };
	const made = await fetch('https://api.acme.test/v2/sessions?x=1', init);
	expect([made.status, await made.json()]).toEqual([201, { id: 'acme-1' }]);
	await fetch('http://localhost:9000/api/sessions', init);
	expect(asked).toEqual(['POST /v2/sessions {"a":1}', 'POST /v2/sessions {"a":1}']);
});

test('msw handlers take forms', async () => {
	setUp();
	const form = new FormData();
	form.set('file', new File(['abc'], 'x.txt'));
	const file = await fetch(`${smooth}/file`, { method: 'POST', headers: { apikey: 'k' }, body: form });
	expect(file.status).toBe(200);
});

test('msw handlers take requests of node:http', async () => {
	const emulator = setUp({}, { smoothUrl: 'http://smooth.test/api/v1' });
	const status = await new Promise((resolve, reject) => {
		const outgoing = http.request('http://smooth.test/api/v1/task', { headers: { apikey: 'k' } }, response => {
			response.resume();
			resolve(response.statusCode);
		});
		outgoing.on('error', reject);
		outgoing.end();
	});
	expect(status).toBe(200);
	expect(emulator.smooth.requests()).toHaveLength(1);
});

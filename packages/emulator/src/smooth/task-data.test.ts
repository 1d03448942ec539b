import { afterEach, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createTestClient } from '../testing/test-client.ts';

let emulator: Emulator | undefined;

afterEach(async () => {
	await emulator?.close();
	emulator?.assertConforming();
	emulator = undefined;
});

function setUp(options: EmulatorOptions = {}) {
	const made = createEmulator({
		timing: { startup: 0, task: 0, longPoll: 20, recording: 0, downloads: 0, closing: 0 },
		agent: ({ saveFile }) => {
			saveFile({ name: 'a.txt', content: new Uint8Array([1]) });
			return 'secret';
		},
		...options,
	});
	emulator = made;
	const send = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	const read = async (id: string) => (await send('GET', `/task/${id}?event_t=0&downloads=true`)).body.r;
	return { send, read };
}

test('goes from a task that has ended, and the rest stays', async () => {
	const { send, read } = setUp();
	const { id } = (await send('POST', '/task', { task: 'look' })).body.r;
	await expect.poll(async () => (await read(id)).status).toBe('done');
	const before = await read(id);
	expect(before).toMatchObject({ output: 'secret', downloads_url: expect.stringMatching(/\.zip\?/) });
	expect(await send('DELETE', `/task/${id}/data`)).toEqual({ status: 200, body: { r: true } });
	expect(await read(id)).toEqual({ ...before, output: null, recording_url: '', downloads_url: '' });
});

test("takes a session's events along", async () => {
	const { send, read } = setUp();
	const { id } = (await send('POST', '/task', { task: null })).body.r;
	await send('POST', `/task/${id}/event`, { id: 'e', name: 'session_action', payload: { name: 'close' } });
	await expect.poll(async () => (await read(id)).status).toBe('done');
	expect((await read(id)).events).toHaveLength(1);
	await send('DELETE', `/task/${id}/data`);
	expect(await read(id)).toMatchObject({ status: 'done', events: [] });
});

test('is refused before the end, of what is not there, and outside the plan', async () => {
	const { send } = setUp();
	const { id } = (await send('POST', '/task', { task: null })).body.r;
	expect(await send('DELETE', `/task/${id}/data`)).toMatchObject({ status: 409 });
	expect(await send('DELETE', '/task/nope/data')).toMatchObject({ status: 404 });
	const growth = createEmulator({ smooth: { plan: 'growth' } });
	const elsewhere = createTestClient(growth.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	expect(await elsewhere('DELETE', '/task/nope/data')).toMatchObject({ status: 403 });
	await growth.close();
});

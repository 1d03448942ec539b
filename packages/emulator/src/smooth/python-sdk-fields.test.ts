import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { createTestClient, type TestClient } from '../testing/test-client.ts';

// What Smooth's SDKs (Python 0.4.5) send besides what is published, held to the strict guard.

let emulator: Emulator;
let send: TestClient;

beforeEach(() => {
	emulator = createEmulator();
	send = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
});
afterEach(async () => {
	await emulator.close();
	emulator.assertConforming();
});

test('a task with the former name of the profile beside the present one is accepted', async () => {
	await send('POST', '/profile', { id: 'mine' });
	const both = { task: null, profile_id: 'mine', session_id: 'mine' };
	expect((await send('POST', '/task', both)).status).toBe(200);
	expect((await send('POST', '/task', { task: null, profile_id: null, session_id: null })).status).toBe(200);
});

test('the former name of the profile counts where the present one is missing', async () => {
	expect((await send('POST', '/task', { task: null, session_id: 'nobody' })).status).toBe(404);
	await send('POST', '/profile', { id: 'mine' });
	const opened = await send('POST', '/browser/session', { session_id: 'mine', use_stealth: true });
	expect(opened.body.r.profile_id).toBe('mine');
});

test('null is the default where something is switched, and certificates have filters', async () => {
	const request = {
		task: null,
		use_adblock: null,
		use_captcha_solver: null,
		certificates: [{ file: 'AP8Q', password: null, filters: [['https://x.test/*']] }],
	};
	expect((await send('POST', '/task', request)).status).toBe(200);
	expect((await send('POST', '/task', { ...request, certificates: [{ file: 'AP8Q', filters: null }] })).status).toBe(
		200,
	);
});

test('events come with a timestamp of null', async () => {
	const { id } = (await send('POST', '/task', { task: null })).body.r;
	const event = { id: 'a', name: 'session_action', payload: { name: 'close' }, timestamp: null };
	expect((await send('POST', `/task/${id}/event`, event)).status).toBe(200);
});

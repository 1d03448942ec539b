import { afterEach, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { Fault } from './fault.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

const operation = 'deleteBrowserProfile';
const faults: readonly (readonly [Fault, number])[] = [
	[{ stall: true }, 204],
	[{ truncate: 1 }, 204],
	[{ garbage: true }, 204],
	[{ status: 204, body: { detail: 'None' } }, 204],
	[{ status: 205, stall: true }, 205],
	[{ status: 304, body: 'None', executed: true }, 304],
];

test.each(faults)('an answer that can have no body comes whole with its head: %j', async (fault, status) => {
	const made = createEmulator();
	emulator = made;
	const { skyvernUrl } = await made.listen();
	const skyvern = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
	const overHttp = (path: string, init: RequestInit) => fetch(`${skyvernUrl}${path}`, init);
	const inProcess = (path: string, init: RequestInit) => made.skyvern.fetch(`https://api.skyvern.com/v1${path}`, init);
	for (const send of [overHttp, inProcess]) {
		const id = (await skyvern('POST', '/browser_profiles', { name: 'Shop' })).body.browser_profile_id;
		made.faults.add({ ...fault, operation });
		const response = await send(`/browser_profiles/${id}`, { method: 'DELETE', headers: { 'x-api-key': 'test-key' } });
		expect([response.status, await response.text()]).toEqual([status, '']);
		expect(made.faults.pending).toBe(0);
	}
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let bench: SkyvernBench;

beforeEach(() => {
	bench = createSkyvernBench();
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

it('tells what a profile is used for', async () => {
	const profile = (await bench.send('POST', '/browser_profiles', { name: 'p' })).body.browser_profile_id;
	await bench.start({ engine: 'skyvern-2.0', browser_profile_id: profile });
	expect((await bench.send('GET', `/browser_profiles/${profile}/usage`)).body).toEqual({
		workflows: [],
		credentials: [],
		recent_seeded_run_count: 1,
	});
	expect(await bench.send('GET', '/browser_profiles/bp_1/usage')).toMatchObject({ status: 404 });
});

it('cancels many runs, each once', async () => {
	const run = await bench.start({ engine: 'skyvern-2.0' });
	expect((await bench.send('POST', '/runs/cancel', { run_ids: [run, 'tsk_1', run] })).body).toEqual({
		cancelled: [run],
		failed: ['tsk_1'],
	});
	expect((await bench.run(run)).status).toBe('canceled');
});

it('tells its version without a key', async () => {
	const response = await bench.emulator.skyvern.fetch('https://api.skyvern.com/v1/version');
	expect([response.status, await response.json()]).toEqual([200, { version: 'emulator' }]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSkyvernBench, type SkyvernBench } from '../testing/skyvern-bench.ts';

let bench: SkyvernBench;

beforeEach(() => {
	bench = createSkyvernBench();
});

afterEach(async () => {
	await bench.emulator.close();
	bench.emulator.assertConforming();
});

test('tells what a profile is used for', async () => {
	const profile = (await bench.send('POST', '/browser_profiles', { name: 'p' })).body.browser_profile_id;
	await bench.start({ engine: 'skyvern-2.0', browser_profile_id: profile });
	expect((await bench.send('GET', `/browser_profiles/${profile}/usage`)).body).toEqual({
		workflows: [],
		credentials: [],
		recent_seeded_run_count: 1,
	});
	expect(await bench.send('GET', '/browser_profiles/bp_1/usage')).toMatchObject({ status: 404 });
});

test('cancels many runs, each once', async () => {
	const run = await bench.start({ engine: 'skyvern-2.0' });
	expect((await bench.send('POST', '/runs/cancel', { run_ids: [run, 'tsk_1', run] })).body).toEqual({
		cancelled: [run],
		failed: ['tsk_1'],
	});
	expect((await bench.run(run)).status).toBe('canceled');
});

test('answers a path with a slash after it as the path itself, the old names too', async () => {
	const run = await bench.start({});
	for (const path of ['/runs', `/runs/${run}`, '/browser_sessions', '/browser_profiles', '/workflows/runs'])
		expect((await bench.send('GET', `${path}/`)).status).toBe(200);
});

test('tells of nothing in a run that has not begun, and repeats the whole request', async () => {
	const { body } = await bench.send('POST', '/run/tasks', { prompt: 'look', max_steps: 3 });
	expect(body).toMatchObject({ downloaded_files: null, screenshot_urls: null, errors: null });
	expect(body.run_request).toMatchObject({
		prompt: 'look',
		max_steps: 3,
		url: null,
		webhook_url: null,
		totp_url: null,
	});
	await bench.clock.advance(1000);
	expect(await bench.run(body.run_id)).toMatchObject({ downloaded_files: [], errors: [] });
});

test('finds the code in a message, keeps what was said with it, and refuses a message without one', async () => {
	const send = (content: string) =>
		bench.send('POST', '/credentials/totp', { totp_identifier: '+43', content, source: 'phone' });
	expect(await send('Your code is 123456.')).toMatchObject({
		status: 200,
		body: { code: '123456', totp_identifier: '+43', source: 'phone', otp_type: 'totp', expired_at: null },
	});
	expect((await send('AB12CD')).body.code).toBe('AB12CD');
	expect(await send('There is no code in this message')).toMatchObject({ status: 400 });
	expect((await bench.send('POST', '/credentials/totp', { content: '123456' })).status).toBe(422);
});

test('tells its version without a key', async () => {
	const response = await bench.emulator.skyvern.fetch('https://api.skyvern.com/v1/version');
	expect([response.status, await response.json()]).toEqual([200, { version: 'emulator' }]);
});

import { request } from 'node:http';
import { expect, test } from 'vitest';
import { runInProcess } from './testing/cli-fixture.ts';

/** The status that a server gives a request by this name and key. `fetch` lets nobody set the name. */
function statusOf(url: string, { host, key }: { readonly host?: string; readonly key: string }): Promise<number> {
	return new Promise((resolve, reject) => {
		const headers = { apikey: key, ...(host !== undefined && { host }) };
		const asked = request(`${url}/profile`, { headers }, response => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		asked.on('error', reject).end();
	});
}

/** Serves until the work is done. */
async function emulate(flags: readonly string[], work: (smoothUrl: string) => Promise<void>) {
	const stop = new AbortController();
	let working: Promise<void> | undefined;
	const outcome = await runInProcess(['emulate', '--port', '0', '--json', ...flags], {
		signal: stop.signal,
		onOutput(stdout) {
			working ??= work(JSON.parse(stdout).smoothUrl).finally(() => stop.abort());
		},
	});
	await working;
	return outcome;
}

test('emulate --key takes that key alone, and does not print it', async () => {
	const { code, stdout, stderr } = await emulate(['--key', 'the-given-key'], async url => {
		expect(await statusOf(url, { key: 'the-given-key' })).toBe(200);
		expect(await statusOf(url, { key: 'another' })).toBe(401);
	});
	expect(code).toBe(0);
	expect(stdout + stderr).not.toContain('the-given-key');
});

test('emulate --allow-host answers by those names too, and by no other', async () => {
	const { code } = await emulate(['--allow-host', 'emulator.test', 'second.test'], async url => {
		for (const host of [undefined, 'localhost:1', 'emulator.test', 'second.test:80']) {
			expect(await statusOf(url, { key: 'any', ...(host !== undefined && { host }) })).toBe(200);
		}
		for (const host of ['evil.test', 'emulator.test.evil.test']) {
			expect(await statusOf(url, { key: 'any', host })).toBe(421);
		}
	});
	expect(code).toBe(0);
});

test('without --allow-host a name that was made to lead here is refused', async () => {
	await emulate([], async url => expect(await statusOf(url, { key: 'any', host: 'emulator.test' })).toBe(421));
});

test('emulate ends well by itself when --deadline passes', async () => {
	const { code, stderr } = await runInProcess(['emulate', '--port', '0', '--deadline', '10ms']);
	expect([code, stderr]).toEqual([0, 'stopping …\n']);
});

test.each([
	['127.0.0.1', false],
	['0.0.0.0', true],
])('at %s it warns that others can reach it: %s', async (host, isWarned) => {
	const stop = new AbortController();
	const { code, stderr } = await runInProcess(['emulate', '--port', '0', '--host', host, '--key', 'mine'], {
		signal: stop.signal,
		onOutput: () => stop.abort(),
	});
	expect(code).toBe(0);
	expect(stderr.includes('others in the network can reach it')).toBe(isWarned);
});

test.each([
	['emulate', '--key', ''],
	['emulate', '--key', ' '],
	['emulate', '--host', ''],
	['serve', '--host', ''],
	['mcp', '--http', '--host', ' '],
])('%s %s %j, as an unset variable leaves it, is refused before anything listens', async (...argv) => {
	const { code, stdout, stderr } = await runInProcess([...argv, '--provider', 'smooth']);
	expect([code, stdout]).toEqual([2, '']);
	expect(stderr).toContain('is invalid');
});

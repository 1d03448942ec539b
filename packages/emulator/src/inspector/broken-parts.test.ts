import { expect, onTestFinished, test, vi } from 'vitest';
import { inspectorSetUp } from '../testing/inspector-set-up.ts';
import { Journal } from './journal.ts';

const setUp = inspectorSetUp();

function watchConsole() {
	const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => printed.mockRestore());
	return printed;
}

test('a body that is nested without end is malformed, and the requests are shown all the same', async () => {
	const printed = watchConsole();
	const { act, get, emulator, skyvern, smooth, browserbase } = await setUp();
	const nested = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
	const headers = { 'content-type': 'application/json' };
	const sent = [
		await emulator.smooth.fetch('https://api.smooth.sh/api/v1/task', {
			method: 'POST',
			headers: { ...headers, apikey: 'test-key' },
			body: nested,
		}),
		await emulator.skyvern.fetch('https://api.skyvern.com/v1/browser_sessions', {
			method: 'POST',
			headers: { ...headers, 'x-api-key': 'test-key' },
			body: nested,
		}),
		await emulator.browserbase.fetch('https://api.browserbase.com/v1/sessions', {
			method: 'POST',
			headers: { ...headers, 'x-bb-api-key': 'test-key' },
			body: nested,
		}),
	];
	expect(sent.map(({ status }) => status)).toEqual([422, 422, 400]);
	const level = (inner: unknown, depth: number): unknown => (depth === 0 ? inner : level({ a: inner }, depth - 1));
	const deep = level('end', 400);
	await smooth('POST', '/task', { task: 'look', metadata: deep });
	await skyvern('POST', '/browser_sessions', { deep });
	await browserbase('POST', '/sessions', { userMetadata: deep });
	for (const path of ['/requests', '/requests/har', '/overview']) {
		expect([path, (await get(path)).status]).toEqual([path, 200]);
	}
	expect((await get('/requests')).body).toHaveLength(6);
	expect(await act('/requests/smooth-1/replay')).toMatchObject({ status: 409 });
	expect(printed).not.toHaveBeenCalled();
});

test('what fails in the inspector is told there, without keys, and not printed', async () => {
	const printed = watchConsole();
	const { act, get, smooth } = await setUp();
	await smooth('POST', '/task', { task: 'look' });
	const broken = () => {
		throw new Error('The journal knows no test-key');
	};
	const entries = vi.spyOn(Journal.prototype, 'entries').mockImplementation(broken);
	const forget = vi.spyOn(Journal.prototype, 'forgetEnded').mockImplementation(broken);
	onTestFinished(() => {
		entries.mockRestore();
		forget.mockRestore();
	});
	const told = { status: 500, body: { detail: 'The inspector failed: The journal knows no ••••••' } };
	expect(await get('/overview')).toEqual(told);
	expect(await act('/clear', { part: 'subjects' })).toEqual(told);
	expect(printed).not.toHaveBeenCalled();
});

test('a long body is not sent with every list, and is in the archive', async () => {
	const { get, smooth } = await setUp();
	const long = 'x'.repeat(300_000);
	await smooth('POST', '/task', { task: 'look', metadata: { long } });
	await smooth('POST', '/task', { task: 'look' });
	const { body } = await get('/requests');
	const details = body.map(({ detail }: { readonly detail: { readonly body: unknown } }) => detail.body);
	expect(details).toContainEqual({ task: 'look' });
	expect(details).toContainEqual(expect.stringContaining('too long to be shown'));
	expect(JSON.stringify(body)).not.toContain(long);
	expect(JSON.stringify((await get('/requests/har')).body)).toContain(long);
});

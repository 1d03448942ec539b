import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { createTestClient, type TestClient } from '../testing/test-client.ts';

let site: PageServer;
let emulator: Emulator;
let send: TestClient;
let id: string;
const { signal } = new AbortController();
const headers = { 'X-Api-Key': 'test-key' };

beforeEach(async () => {
	site = await servePages({ '/': '<title>Home</title>', '/never': () => undefined });
	emulator = createEmulator({
		apiKey: 'test-key',
		timing: { startup: 0 },
		skyvern: { browserAddress: session => `ws://emulated.localhost/${session}` },
	});
	send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
	id = (await send('POST', '/browser_sessions', {})).body.browser_session_id;
	await expect.poll(async () => (await send('GET', `/browser_sessions/${id}`)).body.status).toBe('running');
});

afterEach(async () => {
	await emulator.close();
	await site.close();
});

const connect = () => emulator.skyvern.cdp.connect({ url: `ws://emulated.localhost/${id}`, headers, signal });

test('drives the page of the session that has the address', async () => {
	const connection = await connect();
	expect(connection.isConnected).toBe(true);
	await connection.goto(`${site.origin}/`, { signal });
	expect(emulator.skyvern.sessions()[0]?.url).toBe(`${site.origin}/`);
	const script = { script: 'return document.title + args.n', args: { n: 1 } };
	expect(await connection.evaluate(script, { signal })).toBe('Home1');
	await expect(connection.screenshot({ fullPage: false, signal })).rejects.toThrow('draws nothing');
	expect(await connection.browser.title()).toBe('Home');
});

test('waits for the browser of a session whose address is told before it is up', async () => {
	const slow = createEmulator({
		timing: { startup: 50 },
		skyvern: { browserAddress: session => `ws://emulated.localhost/${session}` },
	});
	onTestFinished(() => slow.close());
	const create = createTestClient(slow.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
	const { body } = await create('POST', '/browser_sessions', {});
	expect(body).toMatchObject({ status: 'created', browser_address: expect.any(String) });
	const connection = await slow.skyvern.cdp.connect({ url: body.browser_address, headers, signal });
	expect(connection.isConnected).toBe(true);
});

test('refuses a wrong key and an unknown address', async () => {
	const url = `ws://emulated.localhost/${id}`;
	const wrong = { url, headers: { 'x-api-key': 'other' }, signal };
	await expect(emulator.skyvern.cdp.connect(wrong)).rejects.toThrow('403');
	await expect(emulator.skyvern.cdp.connect({ url, headers: {}, signal })).rejects.toThrow('403');
	await expect(emulator.skyvern.cdp.connect({ url: 'ws://emulated.localhost/x', headers, signal })).rejects.toThrow(
		'No running session has the address ws://emulated.localhost/x',
	);
	const reason = new Error('enough');
	const aborted = { url, headers, signal: AbortSignal.abort(reason) };
	await expect(emulator.skyvern.cdp.connect(aborted)).rejects.toBe(reason);
});

test('stops when it is told to', async () => {
	const connection = await connect();
	const stop = new AbortController();
	const reason = new Error('enough');
	const loading = connection.goto(`${site.origin}/never`, { signal: stop.signal });
	stop.abort(reason);
	await expect(loading).rejects.toBe(reason);
	expect(connection.isConnected).toBe(true);
});

test('ends with the session, or by itself, and says so once', async () => {
	const [closed, cut] = [await connect(), await connect()];
	const told: string[] = [];
	closed.onClosed(() => told.push('closed'));
	cut.onClosed(() => told.push('cut'));
	await closed.close();
	await closed.close();
	expect([told, closed.isConnected, cut.isConnected]).toEqual([['closed'], false, true]);
	await expect(closed.evaluate({ script: '1', args: {} }, { signal })).rejects.toThrow('has ended');
	await send('POST', `/browser_sessions/${id}/close`);
	expect([told, cut.isConnected]).toEqual([['closed', 'cut'], false]);
	cut.onClosed(() => told.push('late'));
	expect(told.at(-1)).toBe('late');
	await expect(connect()).rejects.toThrow('No running session');
});

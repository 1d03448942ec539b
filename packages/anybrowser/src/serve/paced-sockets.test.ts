import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveDevTools } from './serve-devtools.ts';
import type { DevToolsServer } from './serve-options.ts';
import { connectDevTools } from './testing/devtools-client.ts';
import { type FakeBrowser, startFakeBrowser } from './testing/fake-browser.ts';
import { createManualClock, type ManualClock } from './testing/manual-clock.ts';

const patience = { timeout: 15_000, interval: 10 };
const megabyte = 1024 * 1024;
let emulator: Emulator;
let browser: FakeBrowser;
let server: DevToolsServer;
let clock: ManualClock;

beforeEach(async () => {
	clock = createManualClock();
	browser = await startFakeBrowser();
	emulator = createEmulator({ skyvern: { browserAddress: () => browser.url } });
	const provider = skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) });
	server = await serveDevTools(createClient({ provider }), { port: 0, clock });
});

afterEach(async () => {
	await server.close();
	await browser.close();
	await emulator.close();
});

/** Bytes that the browser could not get rid of. */
const waiting = () => [...browser.connections].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0);

/** Waits until a count of bytes stands still. */
async function standing(count: () => number): Promise<number> {
	let last = -1;
	let times = 0;
	await expect
		.poll(() => {
			times = count() === last ? times + 1 : 0;
			last = count();
			return times;
		}, patience)
		.toBeGreaterThan(10);
	return last;
}

test('while a client takes nothing the browser is not read, and then everything comes, in order', async () => {
	const client = await connectDevTools(server.webSocketUrl);
	await client.call('Any.thing');
	client.socket.pause();
	const filler = 'x'.repeat(megabyte);
	for (let index = 0; index < 64; index++) browser.emit('Page.part', { index, filler }, 'S1');
	// What the sockets and the high-water mark take is gone; the rest waits at its source.
	expect(await standing(waiting)).toBeGreaterThan(32 * megabyte);
	client.socket.resume();
	await expect.poll(() => client.received.length, patience).toBe(65);
	expect(client.received.slice(1).map(({ params }) => Object(params).index)).toEqual(
		Array.from({ length: 64 }, (_, index) => index),
	);
	expect(await client.call('Any.thing')).toMatchObject({ id: 2 });
});

test('a client that takes nothing for long is put out, so that others go on', async () => {
	const slow = await connectDevTools(server.webSocketUrl);
	await slow.call('Any.thing');
	const other = await connectDevTools(server.webSocketUrl);
	await other.call('Any.thing');
	slow.socket.pause();
	const filler = 'x'.repeat(megabyte);
	for (let index = 0; index < 48; index++) browser.emit('Page.part', { index, filler }, 'S1');
	await expect.poll(() => clock.pending, patience).toContain(30_000);
	const answer = other.call('Any.thing');
	clock.advance(30_000);
	expect(await answer).toMatchObject({ id: 2 });
	slow.kill();
});

test('while the browser takes nothing a client is not read', async () => {
	const client = await connectDevTools(server.webSocketUrl);
	await client.call('Any.thing');
	for (const socket of browser.connections) socket.pause();
	const filler = 'x'.repeat(megabyte);
	const answers = Array.from({ length: 64 }, () => client.call('Page.part', { filler }));
	expect(await standing(() => client.socket.bufferedAmount)).toBeGreaterThan(32 * megabyte);
	for (const socket of browser.connections) socket.resume();
	expect(await Promise.all(answers)).toHaveLength(64);
});

import { connect } from 'node:net';
import { createClient } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { expect, test } from 'vitest';
import { serveDevTools } from './serve-devtools.ts';
import type { DevToolsEvent } from './serve-options.ts';
import { connectDevTools, type DevToolsClient } from './testing/devtools-client.ts';
import { startFakeBrowser } from './testing/fake-browser.ts';
import { createManualClock } from './testing/manual-clock.ts';

const patience = { timeout: 15_000, interval: 10 };
const seed = Number(process.env['KILLS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers below a bound, the same ones for a seed. */
function numbers(start: number): (below: number) => number {
	let state = start;
	return below => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

test(`20 clients that are killed at any moment leave no session after the idle time (KILLS_SEED=${seed})`, async () => {
	const next = numbers(seed + 1);
	const clock = createManualClock();
	const browser = await startFakeBrowser({
		onCommand: ({ method }) => (method === 'Never.answered' ? null : undefined),
	});
	const emulator = createEmulator({ skyvern: { browserAddress: () => browser.url } });
	const provider = skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) });
	const events: DevToolsEvent[] = [];
	const idleTimeout = 5_000;
	const server = await serveDevTools(createClient({ provider }), {
		port: 0,
		clock,
		idleTimeout,
		onEvent: event => events.push(event),
	});
	const { hostname, port } = new URL(server.url);
	/** Waits for an answer, or the end. The server pauses before it tries again to reach a browser whose connections were cut. */
	const answered = async (client: DevToolsClient) => {
		let isOver = false;
		const over = () => {
			isOver = true;
		};
		client.call('Any.thing').then(over, over);
		await expect
			.poll(() => {
				if (!isOver) clock.advance(50);
				return isOver;
			}, patience)
			.toBe(true);
	};
	const moments = [
		// While it asks for the WebSocket.
		async (url: string) => {
			const socket = connect(Number(port), hostname);
			const head = `GET ${new URL(url).pathname}?session=${next(3)} HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
			await new Promise<void>(resolve => socket.write(head, () => resolve()));
			socket.destroy();
		},
		// While its session is opened.
		async (url: string) => (await connectDevTools(url)).kill(),
		// While a command is under way.
		async (url: string) => {
			const client = await connectDevTools(url);
			await answered(client);
			client.call('Never.answered').catch(() => {});
			client.kill();
		},
		// While the vendor can't be reached.
		async (url: string) => {
			// Several at once could be those of all tries to close one session, which then stays open with good reason.
			emulator.faults.clear();
			emulator.faults.add({ provider: 'skyvern', drop: 'before' });
			const client = await connectDevTools(url);
			client.kill();
		},
		// While the connection to the browser is lost.
		async (url: string) => {
			const client = await connectDevTools(url);
			await answered(client);
			browser.cut();
			client.kill();
		},
		// While it closes the browser.
		async (url: string) => {
			const client = await connectDevTools(url);
			client.call('Browser.close').catch(() => {});
			client.kill();
		},
	];
	for (let count = 0; count < 20; count++) {
		await moments[next(moments.length)]?.(`${server.webSocketUrl}?session=${next(3)}`);
		if (next(4) === 0) clock.advance(idleTimeout);
	}
	const open = () => emulator.skyvern.sessions().filter(session => session.open);
	await expect
		.poll(() => {
			clock.advance(idleTimeout);
			return [server.sessionIds, open()];
		}, patience)
		.toEqual([[], []]);
	expect(events.filter(({ type }) => type === 'left_open')).toEqual([]);
	// What was killed has not broken it.
	emulator.faults.clear();
	clock.advance(60_000);
	const client = await connectDevTools(server.webSocketUrl);
	expect(await client.call('Any.thing')).toMatchObject({ id: 1 });
	await server.close();
	expect(open()).toEqual([]);
	await emulator.close();
	await browser.close();
});

import { connect, type Socket } from 'node:net';
import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDevTools } from './serve-devtools.ts';
import type { DevToolsServer } from './serve-options.ts';
import { connectDevTools } from './testing/devtools-client.ts';
import { type FakeBrowser, startFakeBrowser } from './testing/fake-browser.ts';

const token = 'a-token-of-this-test';
let emulator: Emulator;
let browser: FakeBrowser;
let server: DevToolsServer;

beforeAll(async () => {
	browser = await startFakeBrowser();
	emulator = createEmulator({ skyvern: { browserAddress: () => browser.url } });
	const provider = skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) });
	server = await serveDevTools(createClient({ provider }), { port: 0, token });
});

afterAll(async () => {
	await server.close();
	await browser.close();
	await emulator.close();
});

/** Sends bytes, and gives what comes back until the connection ends. */
function raw(...parts: readonly string[]): Promise<string> {
	const { hostname, port } = new URL(server.url);
	return new Promise(resolve => {
		const socket = connect(Number(port), hostname);
		let answer = '';
		socket.setEncoding('utf8').on('data', (text: string) => {
			answer += text;
		});
		// A refusal may come before everything is sent.
		socket.on('error', () => {});
		socket.on('close', () => resolve(answer));
		for (const part of parts) socket.write(part);
	});
}

const head = (line: string, ...headers: readonly string[]) =>
	`${[line, ...headers, 'connection: close'].join('\r\n')}\r\n\r\n`;
const upgrade = [
	'upgrade: websocket',
	'connection: upgrade',
	'sec-websocket-version: 13',
	'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
];
const local = 'host: 127.0.0.1:9222';
const version = `GET /${token}/json/version HTTP/1.1`;

test.each([
	['of this machine', [local], 200],
	['of this machine by name', ['host: localhost:9222'], 200],
	['that leads here from elsewhere', ['host: evil.example:9222'], 421],
	['that is none', ['host: @'], 421],
	['of a page', [local, 'origin: https://evil.example'], 403],
	['of a page of this machine', [local, 'origin: http://localhost:9222'], 403],
	['of a page without a name', [local, 'origin: null'], 403],
	['that a page asks for in passing', [local, 'sec-fetch-site: cross-site'], 403],
	['that somebody typed', [local, 'sec-fetch-site: none'], 200],
])('a request %s is answered with its status, and its WebSocket alike', async (_, headers, status) => {
	expect(await raw(head(version, ...headers))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
	const opened = await raw(
		`${[`GET /${token} HTTP/1.1`, ...headers, ...upgrade].join('\r\n')}\r\n\r\n`,
		'\x88\x80\0\0\0\0',
	);
	expect(opened).toMatch(new RegExp(`^HTTP/1.1 ${status === 200 ? 101 : status} `));
});

test.each([
	'/',
	'/json/version',
	'/a-token-of-this-tes/json/version',
	`/${token}x/json/version`,
	`//${token}/json/version`,
	`http://127.0.0.1/${token}/json/version`,
])('without the token, as at %s, nothing is told', async path => {
	for (const more of [[], upgrade]) {
		const answer = await raw(`${[`GET ${path} HTTP/1.1`, local, ...more, 'x: y'].join('\r\n')}\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1.1 403 /);
		expect(answer).not.toContain(token);
	}
});

test('what is neither looked at nor a WebSocket is refused, a body of 50 MB unread', async () => {
	expect(await raw(head(`POST /${token}/json/version HTTP/1.1`, local))).toMatch(/^HTTP\/1.1 405 /);
	const size = 50 * 1024 * 1024;
	const big = await raw(
		`GET /${token}/json/version HTTP/1.1\r\n${local}\r\ncontent-length: ${size}\r\n\r\n`,
		'x'.repeat(size),
	);
	expect(big).toMatch(/^HTTP\/1.1 413 |^$/);
	const chunked = head(`GET /${token}/json/version HTTP/1.1`, local, 'transfer-encoding: chunked');
	expect(await raw(chunked, '5\r\nhello\r\n0\r\n\r\n')).toMatch(/^HTTP\/1.1 413 /);
	expect(await raw(`GET /${token}/json/version HTTP/1.1\r\n${local}\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)).toMatch(
		/^HTTP\/1.1 431 |^$/,
	);
	expect(await raw('\0\x16\x03\x01 nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
	for (const [path, status] of [
		['/json/new?https://example.com', 404],
		['/json/protocol', 501],
		['', 426],
	] as const) {
		const answer = await fetch(`${server.url}${path}`);
		expect([path, answer.status]).toEqual([path, status]);
		expect(await answer.json()).toMatchObject({ error: { message: expect.any(String) } });
	}
	expect(await raw(`${[`GET /${token}/elsewhere HTTP/1.1`, local, ...upgrade].join('\r\n')}\r\n\r\n`)).toMatch(
		/^HTTP\/1.1 404 /,
	);
	expect((await fetch(`${server.url}/json/version`)).status).toBe(200);
});

test('beside 1000 sockets that say nothing, and as many that have said half, others are served', async () => {
	const { hostname, port } = new URL(server.url);
	const sockets: Socket[] = [];
	const open = () =>
		new Promise<void>((resolve, reject) => {
			const socket = connect(Number(port), hostname, resolve);
			socket.on('error', reject);
			sockets.push(socket);
		});
	await Promise.all(Array.from({ length: 1000 }, open));
	for (const socket of sockets.slice(500)) socket.write(`GET /${token}/json/version HTTP/1.1\r\nhost: 127.`);
	const client = await connectDevTools(server.webSocketUrl);
	expect(await client.call('Any.thing')).toMatchObject({ id: 1 });
	expect((await fetch(`${server.url}/json/version`)).status).toBe(200);
	client.kill();
	for (const socket of sockets) {
		socket.removeAllListeners('error').on('error', () => {});
		socket.destroy();
	}
});

test('no more clients share a session than may', async () => {
	const clients = await Promise.all(Array.from({ length: 64 }, () => connectDevTools(server.webSocketUrl)));
	await Promise.all(clients.map(client => client.call('Any.thing')));
	const { closed } = await connectDevTools(server.webSocketUrl);
	expect(await closed).toMatchObject({ code: 1013, reason: expect.stringContaining('64 clients') });
	expect(await clients[63]?.call('Any.thing')).toMatchObject({ id: 2 });
	for (const client of clients) client.kill();
});

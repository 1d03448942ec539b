import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import type { EmulatorServer } from './emulator-server.ts';
import type { ListenOptions } from './listen-options.ts';

let emulator: Emulator | undefined;
const printed: unknown[] = [];

beforeEach(() => {
	printed.length = 0;
	for (const method of ['log', 'info', 'warn', 'error'] as const) {
		vi.spyOn(console, method).mockImplementation((...args) => printed.push(args));
	}
});

afterEach(async () => {
	await emulator?.close();
	vi.restoreAllMocks();
	// Whatever is sent to it, a library prints nothing.
	expect(printed).toEqual([]);
});

async function setUp(where: ListenOptions = {}, options: EmulatorOptions = {}): Promise<EmulatorServer> {
	emulator = createEmulator({ browser: createStubBrowsers().create, agent: () => 'done', guard: 'record', ...options });
	return emulator.listen(where);
}

/** Sends bytes as they are; everything that comes back until the connection ends, or until it contains `until`. */
function raw(server: EmulatorServer, bytes: string | Uint8Array, until?: string): Promise<string> {
	const { port, hostname } = new URL(server.url);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let text = '';
		socket.on('data', chunk => {
			text += chunk.toString('latin1');
			if (until !== undefined && text.includes(until)) socket.destroy();
		});
		socket.on('close', () => resolve(text));
		socket.on('error', error => (text === '' ? reject(error) : resolve(text)));
		socket.write(bytes);
	});
}

const head = (line: string, ...headers: string[]) =>
	`${[`${line} HTTP/1.1`, 'host: 127.0.0.1', 'apikey: k', ...headers].join('\r\n')}\r\n\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const isWell = async (server: EmulatorServer) => (await fetch(`${server.url}/health`)).status;

describe('rubbish over HTTP', () => {
	test.each([
		['two slashes', '//smooth//api//v1//task', 404],
		['only slashes', '//', 404],
		['an escape that is none', '/smooth/api/v1/task/%zz', 404],
		['an escaped NUL', '/smooth/api/v1/task/%00', 404],
		['a path out of it all', '/smooth/api/v1/../../../../etc/passwd', 404],
		['the name of an inherited property', '/smooth/api/v1/task/__proto__', 404],
		['a path without end', `/smooth/api/v1/task/${'x'.repeat(8000)}`, 404],
		['a header without end', `/${'x'.repeat(20_000)}`, 431],
		['a NUL', '/smooth/api/v1/task/\u0000', 400],
		['a space', '/smooth/api/v1/task/a b', 400],
	])('%s in the path', async (_name, path, status) => {
		const server = await setUp();
		expect(statusOf(await raw(server, head(`GET ${path}`, 'connection: close')))).toBe(status);
		expect(await isWell(server)).toBe(200);
	});

	test.each([
		['nothing of HTTP', '\u0016\u0003\u0001 hello\r\n\r\n', 400],
		['no version', 'GET /\r\n\r\n', 400],
		['a method that there is none of', 'FETCH / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', 400],
		['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
		['a host that is none', 'GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
		[
			'two lengths',
			'POST /smooth/api/v1/task HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
			400,
		],
		[
			'a length and chunks',
			'POST /smooth/api/v1/task HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
			400,
		],
		[
			'a chunk without a length',
			'POST /smooth/api/v1/task HTTP/1.1\r\nhost: 127.0.0.1\r\napikey: k\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
			400,
		],
	])('%s', async (_name, bytes, status) => {
		const server = await setUp();
		expect(statusOf(await raw(server, bytes))).toBe(status);
		expect(await isWell(server)).toBe(200);
	});

	test.each([
		['half of JSON', '{"task":', 'application/json'],
		['bytes that are no text', '\u00ff\u00fe\u0000', 'application/json'],
		['nesting without end', '['.repeat(100_000), 'application/json'],
		['a form without parts', 'x', 'multipart/form-data; boundary=b'],
		['a form without a boundary', 'x', 'multipart/form-data'],
	])('%s in the body', async (_name, body, type) => {
		const server = await setUp();
		const response = await fetch(`${server.smoothUrl}/task`, {
			method: 'POST',
			headers: { apikey: 'k', 'content-type': type },
			body,
		});
		expect([400, 422]).toContain(response.status);
		expect(emulator?.smooth.sessions()).toEqual([]);
		expect(await isWell(server)).toBe(200);
	});

	test.each([
		['HEAD', '/task', 405],
		['OPTIONS', '/task', 405],
		['PUT', '/task', 405],
		['TRACE', '/task', 405],
		['PROPFIND', '/task', 405],
		['HEAD', '/nowhere', 404],
		['DELETE', '/nowhere', 404],
	])('%s %s is %i, as with the vendors', async (method, path, status) => {
		const server = await setUp();
		const answer = await raw(server, head(`${method} /smooth/api/v1${path}`, 'connection: close'));
		expect(statusOf(answer)).toBe(status);
		if (status === 405) expect(answer.toLowerCase()).toMatch(/\r\nallow: (get, post|post, get)/);
		if (method === 'HEAD') expect(answer.split('\r\n\r\n')[1]).toBe('');
	});

	test('has no tunnel for CONNECT and no other protocol to change to', async () => {
		const server = await setUp();
		expect(await raw(server, 'CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n')).toBe('');
		const upgrade = head('GET /health', 'connection: upgrade', 'upgrade: websocket');
		expect(statusOf(await raw(server, upgrade, '}'))).toBe(200);
		expect(await isWell(server)).toBe(200);
	});
});

describe('bodies without end', () => {
	test.each([
		['whose length says so', 'content-length: 10000000000'],
		['in chunks', 'transfer-encoding: chunked'],
	])('%s are 413, and not kept', async (_name, header) => {
		const server = await setUp({}, { bodyLimit: 1024 * 1024 });
		const { port, hostname } = new URL(server.url);
		const socket = connect(Number(port), hostname);
		const chunk = Buffer.alloc(64 * 1024, 'x');
		const framed = header.startsWith('transfer')
			? Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')])
			: chunk;
		let answer = '';
		let sent = 0;
		let isOver = false;
		const over = new Promise<void>(resolve => {
			socket.on('data', data => {
				answer += data.toString();
			});
			socket.on('error', () => undefined);
			socket.on('close', () => {
				isOver = true;
				resolve();
			});
		});
		socket.write(head('POST /smooth/api/v1/task', 'content-type: application/json', header));
		const before = process.memoryUsage().arrayBuffers;
		let most = 0;
		// Far more than can be sent before the server hangs up, which takes its time on a busy machine.
		while (!isOver && sent < 8 * 1024 * 1024 * 1024) {
			const isTaken = socket.write(framed);
			sent += framed.length;
			most = Math.max(most, process.memoryUsage().arrayBuffers - before);
			if (!isTaken) await Promise.race([over, new Promise(resolve => socket.once('drain', resolve))]);
		}
		expect(isOver).toBe(true);
		expect(statusOf(answer)).toBe(413);
		expect(most).toBeLessThan(64 * 1024 * 1024);
		expect(await isWell(server)).toBe(200);
	});
});

describe('clients', () => {
	test.each([
		['its head', 'GET /smooth/api/v1/task HTTP/1.1\r\nhost: 127.0.0.1\r\n'],
		['its body', head('POST /smooth/api/v1/task', 'content-type: application/json', 'content-length: 100')],
	])('that never send the rest of %s get 408 and no more', async (_name, bytes) => {
		const server = await setUp({ requestTimeoutMs: 200 });
		const startedAt = performance.now();
		const { port, hostname } = new URL(server.url);
		const socket = connect(Number(port), hostname);
		socket.write(bytes);
		// A byte now and then doesn't help.
		const drip = setInterval(() => socket.write('x'), 50);
		socket.on('error', () => undefined);
		const answer = await new Promise<string>(resolve => {
			let text = '';
			socket.on('data', chunk => {
				text += chunk.toString();
			});
			socket.on('close', () => resolve(text));
		});
		clearInterval(drip);
		expect(statusOf(answer)).toBe(408);
		expect(performance.now() - startedAt).toBeLessThan(3000);
		expect(await isWell(server)).toBe(200);
	});

	test('may keep a connection, and send several requests at once', async () => {
		const server = await setUp();
		const one = head('GET /smooth/api/v1/task');
		const last = head('GET /smooth/api/v1/profile', 'connection: close');
		const answer = await raw(server, `${one}${one}${last}`);
		expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(3);
		expect(emulator?.smooth.requests().map(each => each.path)).toEqual(['/task', '/task', '/profile']);
	});

	test('get the answers of one connection in the order of the requests, whatever takes longer', async () => {
		const server = await setUp({}, { timing: { longPoll: 100, startup: 10_000 } });
		const headers = { apikey: 'k', 'content-type': 'application/json' };
		const session = await fetch(`${server.smoothUrl}/task`, { method: 'POST', headers, body: '{}' });
		const { id } = (await session.json()).r;
		const answer = await raw(
			server,
			`${head(`GET /smooth/api/v1/task/${id}`)}${head('GET /smooth/api/v1/profile', 'connection: close')}`,
		);
		expect([...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(each => each[1])).toEqual(['202', '200']);
	});

	test('that go away in the middle of a body, or before the answer, leave nothing behind', async () => {
		const server = await setUp({}, { timing: { longPoll: 60_000, startup: 0 } });
		const headers = { apikey: 'k', 'content-type': 'application/json' };
		const session = await fetch(`${server.smoothUrl}/task`, { method: 'POST', headers, body: '{}' });
		const { id } = (await session.json()).r;
		const { port, hostname } = new URL(server.url);
		const leave = async (bytes: string) => {
			const socket = connect(Number(port), hostname);
			await new Promise<void>(resolve => socket.write(bytes, () => resolve()));
			await sleep(30);
			socket.destroy();
		};
		await Promise.all([
			...Array.from({ length: 20 }, () =>
				leave(`${head('POST /smooth/api/v1/task', 'content-type: application/json', 'content-length: 50')}{"task":`),
			),
			...Array.from({ length: 20 }, () => leave(head(`GET /smooth/api/v1/task/${id}`))),
			...Array.from({ length: 20 }, () => leave('GET /smooth/api')),
		]);
		await vi.waitFor(() => expect(emulator?.smooth.requests().filter(each => each.status === 0)).toEqual([]));
		expect(emulator?.smooth.sessions()).toHaveLength(1);
		expect(emulator?.smooth.tasks()).toEqual([]);
		expect(await isWell(server)).toBe(200);
	});

	test('may be a thousand at once', { timeout: 60_000 }, async () => {
		const server = await setUp();
		const { port, hostname } = new URL(server.url);
		const request = head('GET /smooth/api/v1/task');
		const sockets = Array.from({ length: 1000 }, () => connect(Number(port), hostname));
		// All of them are open before the first asks.
		await Promise.all(
			sockets.map(socket => new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))),
		);
		const answers = await Promise.all(
			sockets.map(
				socket =>
					new Promise<number>(resolve => {
						socket.once('data', chunk => resolve(statusOf(chunk.toString())));
						socket.write(request);
					}),
			),
		);
		for (const socket of sockets) socket.destroy();
		expect(new Set(answers)).toEqual(new Set([200]));
		expect(await isWell(server)).toBe(200);
	});
});

describe('a server', () => {
	test('is there for this machine alone, unless told otherwise', async () => {
		const server = await setUp();
		expect(new URL(server.url).hostname).toBe('127.0.0.1');
		const answer = await raw(
			server,
			'GET /inspector/api/overview HTTP/1.1\r\nhost: evil.test\r\nconnection: close\r\n\r\n',
		);
		expect(statusOf(answer)).toBe(421);
		expect(answer).toContain('allowedHosts');
		const local = await raw(server, 'GET /health HTTP/1.1\r\nhost: localhost:1\r\nconnection: close\r\n\r\n');
		expect(statusOf(local)).toBe(200);
	});

	test('may be called by other names that it is told', async () => {
		const named = await setUp({ allowedHosts: ['Emulator.test'] });
		const bytes = 'GET /health HTTP/1.1\r\nhost: emulator.test\r\nconnection: close\r\n\r\n';
		expect(statusOf(await raw(named, bytes))).toBe(200);
	});

	test.each([undefined, 'given'])(
		'demands a key, and its names, where others reach it; the emulator has %s',
		async apiKey => {
			const server = await setUp(
				{ host: '0.0.0.0', allowedHosts: ['emulator.test'] },
				apiKey === undefined ? {} : { apiKey },
			);
			const key = server.key ?? '';
			expect(new URL(server.url).hostname).toBe('127.0.0.1');
			expect(key).toMatch(apiKey ?? /^[\w-]{32}$/);
			const status = async (path: string, headers: Record<string, string> = {}) =>
				(await fetch(`${server.url}${path}`, { headers })).status;
			const basic = (password: string) => ({
				authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}`,
			});
			for (const [path, header, refused] of [
				['/smooth/api/v1/task', 'apikey', 401],
				['/skyvern/v1/browser_sessions', 'x-api-key', 403],
				['/skyvern/v1/artifacts/a_1/content', 'x-api-key', 403],
			] as const) {
				expect([await status(path), await status(path, { [header]: 'other' })], path).toEqual([refused, refused]);
				expect(await status(path, { [header]: key }), path).not.toBe(refused);
			}
			// A signature is no key for anything else.
			expect(await status('/skyvern/v1/browser_sessions?sig=1')).toBe(403);
			expect(await status('/skyvern/v1/artifacts/a_1/content?sig=1&expiry=9999999999&kid=emulator')).toBe(403);
			for (const path of ['/', '/inspector/api/overview', '/inspector/script.js']) {
				expect([await status(path), await status(path, basic('other')), await status(path, basic(key))]).toEqual([
					401, 401, 200,
				]);
			}
			const called = (host: string) =>
				raw(server, `GET /health HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
			const hosts = ['evil.test', 'emulator.test', '192.0.2.1', '[2001:db8::1]', 'localhost'];
			expect((await Promise.all(hosts.map(called))).map(statusOf)).toEqual([421, 200, 200, 200, 200]);
		},
	);

	test('lets no web page call it, unless told that those of this machine may', async () => {
		const preflight = (server: EmulatorServer, origin: string) =>
			fetch(`${server.smoothUrl}/task`, {
				method: 'OPTIONS',
				headers: {
					origin,
					'access-control-request-method': 'POST',
					'access-control-request-headers': 'apikey,content-type',
				},
			});
		const origins = ['http://localhost:5173', 'https://evil.test'];
		const closed = await setUp();
		for (const origin of origins) {
			const response = await preflight(closed, origin);
			expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([405, null]);
		}
		const open = await emulator?.listen({ cors: true });
		if (open === undefined) throw new Error('There is an emulator.');
		const [ours, theirs] = await Promise.all(origins.map(origin => preflight(open, origin)));
		expect(ours?.headers.get('access-control-allow-origin')).toBe(origins[0]);
		expect(ours?.headers.get('access-control-allow-headers')).toContain('apikey');
		expect(theirs?.headers.get('access-control-allow-origin')).toBeNull();
		const answer = await fetch(`${open.smoothUrl}/task`, { headers: { apikey: 'k', origin: origins[0] ?? '' } });
		expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origins[0]]);
	});

	test('says what to do when it cannot listen', async () => {
		const server = await setUp();
		const port = Number(new URL(server.url).port);
		await expect(emulator?.listen({ port })).rejects.toMatchObject({
			code: 'EADDRINUSE',
			message: `The emulator can't listen on 127.0.0.1:${port}: the port is in use. Choose another, or 0 for any that is free.`,
		});
		await expect(emulator?.listen({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
	});

	test('ends everything within a second when it closes, whoever is still there', async () => {
		const server = await setUp({}, { timing: { longPoll: 60_000, startup: 0 } });
		emulator?.faults.add({ stall: true });
		const endless = [
			raw(server, head('GET /smooth/api/v1/task')),
			raw(server, 'GET /smooth/api'),
			raw(server, head('POST /smooth/api/v1/task', 'content-type: application/json', 'content-length: 9')),
			raw(server, head('GET /health')),
			raw(server, head('GET /inspector/api/events')),
		];
		await sleep(50);
		const startedAt = performance.now();
		await server.close();
		await server.close();
		expect(performance.now() - startedAt).toBeLessThan(1000);
		await Promise.all(endless.map(each => each.catch(() => undefined)));
		await expect(fetch(`${server.url}/health`)).rejects.toThrow();
	});
});

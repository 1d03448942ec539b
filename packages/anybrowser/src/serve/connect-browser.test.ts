import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import tls from 'node:tls';
import { type LoopbackProxy, openLoopbackProxy } from '@anybrowser/test-kit/loopback-proxy';
import { selfSigned } from '@anybrowser/test-kit/self-signed';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { type Environment, environmentProxy } from '../proxy/environment-proxy.ts';
import { connectBrowser } from './connect-browser.ts';
import { type FakeBrowser, fakeSecret, startFakeBrowser } from './testing/fake-browser.ts';

const key = 'a-key-which-is-secret';
const headers = { 'x-api-key': key };
let browser: FakeBrowser;
let proxy: LoopbackProxy;

beforeEach(async () => {
	browser = await startFakeBrowser();
	proxy = await openLoopbackProxy();
});

afterEach(async () => {
	vi.unstubAllEnvs();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
	await browser.close();
	await proxy.close();
});

/** Connects by the proxies that variables name. */
const connect = (url: string, env: Environment, signal = new AbortController().signal) =>
	connectBrowser({ url, headers }, { provider: 'skyvern', signal, proxies: environmentProxy(env) });

const refusalOf = (connecting: Promise<unknown>) =>
	connecting.then(
		() => 'it connects',
		error => `${error.code}: ${error.message}`,
	);

test.each([
	['HTTP_PROXY', {}, true],
	['http_proxy', { NO_PROXY: 'localhost, .0.0.1:1' }, true],
	['HTTP_PROXY', { no_proxy: '127.0.0.1' }, false],
	['HTTP_PROXY', { NO_PROXY: '*.0.0.1' }, false],
	['HTTPS_PROXY', {}, false],
])('with %s and %o the browser is reached by the proxy: %s', async (name, more, isUsed) => {
	const socket = await connect(browser.url, { [name]: proxy.url, ...more });
	socket.send(JSON.stringify({ id: 1, method: 'Any.thing' }));
	expect(JSON.parse(String((await once(socket, 'message'))[0]))).toEqual({ id: 1, result: { method: 'Any.thing' } });
	expect(browser.requests.map(request => request.headers['x-api-key'])).toEqual([key]);
	expect(proxy.asked).toEqual(isUsed ? [new URL(browser.url).host] : []);
});

test('a proxy gets the name and the password that it wants, and a wrong one is not told', async () => {
	await proxy.close();
	proxy = await openLoopbackProxy(true, 'me:pass word');
	const withLogin = (login: string) => ({ HTTP_PROXY: proxy.url.replace('//', `//${login}@`) });
	(await connect(browser.url, withLogin('me:pass%20word'))).terminate();
	expect(await refusalOf(connect(browser.url, withLogin('me:s3cret')))).toBe(
		"connection: skyvern: can't reach the browser: by the proxy that HTTP_PROXY names: it answered with 407",
	);
	expect(browser.requests).toHaveLength(1);
});

test.each([
	['refuses', 'it answered with 403'],
	['has gone', 'ECONNREFUSED'],
])('a proxy that %s is named by its variable', async (what, why) => {
	await proxy.close();
	if (what === 'refuses') proxy = await openLoopbackProxy(false);
	expect(await refusalOf(connect(browser.url, { HTTP_PROXY: proxy.url }))).toBe(
		`connection: skyvern: can't reach the browser: by the proxy that HTTP_PROXY names: ${why}`,
	);
	expect(browser.requests).toEqual([]);
});

test('a proxy that does not answer is left when the caller aborts', async () => {
	const silent = createServer(socket => socket.on('error', () => {}).resume());
	silent.listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const accepted = once(silent, 'connection');
	const leaving = new AbortController();
	const { port } = silent.address() as AddressInfo;
	const connecting = connect(browser.url, { HTTP_PROXY: `127.0.0.1:${port}` }, leaving.signal);
	const [socket] = await accepted;
	const ended = once(socket, 'close');
	const reason = new Error('enough');
	leaving.abort(reason);
	await expect(connecting).rejects.toBe(reason);
	await ended;
	await new Promise(resolve => silent.close(resolve));
});

test('what goes to a browser by TLS is not readable for the proxy, which is no end of the encryption', async () => {
	const host = createTlsServer(selfSigned);
	const server = new WebSocketServer({ server: host });
	await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve));
	const { port } = host.address() as AddressInfo;
	const url = `wss://localhost:${port}/?signingKey=${fakeSecret}`;
	const env = { HTTPS_PROXY: proxy.url, HTTP_PROXY: 'http://127.0.0.1:1' };
	// The browser's certificate is looked at, and nothing goes to a host that has none that is trusted.
	expect(await refusalOf(connect(url, env))).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
	vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
	const connected = once(server, 'connection');
	const socket = await connect(url, env);
	const [, request] = await connected;
	expect(request.headers['x-api-key']).toBe(key);
	expect(proxy.asked).toEqual([`localhost:${port}`, `localhost:${port}`]);
	const read = proxy.read();
	expect(read).toContain(`localhost:${port}`);
	for (const secret of [key, fakeSecret, 'x-api-key']) expect(read).not.toContain(secret);
	socket.terminate();
	server.close();
	host.closeAllConnections();
	await new Promise(resolve => host.close(resolve));
});

test('within a tunnel a certificate is held to the host, also where that is an address', async () => {
	const host = createTlsServer(selfSigned);
	const server = new WebSocketServer({ server: host });
	await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve));
	const { port } = host.address() as AddressInfo;
	const { createSecureContext } = tls;
	vi.spyOn(tls, 'createSecureContext').mockImplementation(options =>
		createSecureContext({ ...options, ca: selfSigned.cert }),
	);
	const requests = vi.fn();
	server.on('connection', requests);
	const env = { HTTPS_PROXY: proxy.url };
	expect(await refusalOf(connect(`wss://127.0.0.1:${port}`, env))).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
	expect(requests).not.toHaveBeenCalled();
	(await connect(`wss://localhost:${port}`, env)).terminate();
	server.close();
	host.closeAllConnections();
	await new Promise(resolve => host.close(resolve));
});

test.each([
	['a browser', 'ws', 'none'],
	['a browser behind a proxy', 'ws', 'a good one'],
	['a browser by TLS behind a proxy', 'wss', 'a good one'],
	['a proxy', 'ws', 'a silent one'],
])('%s that never answers is left after half a minute', async (_name, scheme, by) => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const silent = createServer(socket => socket.on('error', () => {}));
	silent.listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const accepted = once(silent, 'connection');
	const { port } = silent.address() as AddressInfo;
	const address = `http://127.0.0.1:${port}`;
	const named = { none: undefined, 'a good one': proxy.url, 'a silent one': address }[by];
	const url = address.replace('http', scheme);
	const connecting = refusalOf(connect(url, named === undefined ? {} : { HTTP_PROXY: named }));
	const [socket] = await accepted;
	await once(socket, 'data');
	const ended = once(socket, 'close');
	vi.advanceTimersByTime(30_000);
	expect(await connecting).toMatch(/^connection: .*it has not answered within 30000 ms$/);
	await ended;
	await new Promise(resolve => silent.close(resolve));
});

test('a browser that never says where its WebSocket is, is left after half a minute', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	// The real one waits for timers of its own.
	const neverAnswers: typeof fetch = (_address, init) =>
		new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
	vi.stubGlobal('fetch', neverAnswers);
	const connecting = refusalOf(connect(browser.httpUrl, {}));
	vi.advanceTimersByTime(30_000);
	expect(await connecting).toMatch(/^connection: .*it has not answered within 30000 ms$/);
});

test('a browser whose address is of HTTP is asked where its WebSocket is', async () => {
	(await connect(browser.httpUrl, {})).terminate();
	expect(browser.requests.map(({ url, headers }) => [url, headers['x-api-key']])).toEqual([
		['/json/version', key],
		[`/?signingKey=${fakeSecret}`, key],
	]);
	expect(await refusalOf(connect(`${browser.httpUrl}/elsewhere`, {}))).toContain('it was answered with 404');
});

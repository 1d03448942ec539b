import { createClient, type Ledger, type LedgerEntry } from '@anybrowser/core';
import { createEmulator, type Emulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { openLoopbackProxy } from '@anybrowser/test-kit/loopback-proxy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveDevTools } from './serve-devtools.ts';
import type { DevToolsEvent, DevToolsServer, ServeDevToolsOptions } from './serve-options.ts';
import { connectDevTools, type DevToolsClient } from './testing/devtools-client.ts';
import { type FakeBrowser, type FakeBrowserOptions, fakeSecret, startFakeBrowser } from './testing/fake-browser.ts';
import { createManualClock } from './testing/manual-clock.ts';

const key = 'a-key-which-is-secret';
const patience = { timeout: 15_000, interval: 10 };
let emulator: Emulator;
let browser: FakeBrowser;
let server: DevToolsServer | undefined;
let events: DevToolsEvent[];
/** Sessions that were asked for. */
let opening: number;

beforeEach(() => {
	events = [];
	opening = 0;
	server = undefined;
});

afterEach(async () => {
	await server?.close();
	await browser.close();
	await emulator.close();
});

async function serve(
	options: ServeDevToolsOptions = {},
	{
		ledger,
		mayClose,
		mayOpen,
		...fake
	}: FakeBrowserOptions & {
		readonly ledger?: Ledger;
		/** What closing a session waits for. */
		readonly mayClose?: Promise<void>;
		/** What opening one waits for. */
		readonly mayOpen?: Promise<void>;
	} = {},
): Promise<DevToolsServer> {
	browser = await startFakeBrowser(fake);
	emulator = createEmulator({ skyvern: { browserAddress: () => browser.url } });
	const fetch = async (request: Request) => {
		if (request.url.endsWith('/close')) await mayClose;
		else if (request.method === 'POST') {
			opening++;
			await mayOpen;
		}
		return emulator.skyvern.fetch(request);
	};
	const provider = skyvern({ apiKey: key, maxRetries: 0, fetch });
	server = await serveDevTools(createClient({ provider, ledger }), {
		port: 0,
		onEvent: event => events.push(event),
		...options,
	});
	return server;
}

const sessionIds = () => emulator.skyvern.sessions().map(({ id }) => id);
const openIds = () => emulator.skyvern.sessions().flatMap(({ id, open }) => (open ? [id] : []));
const creates = () => emulator.skyvern.requests().filter(({ operation }) => operation === 'createBrowserSession');
const json = async (url: string, path: string) => (await fetch(url.replace(/(\?|$)/, `${path}$1`))).json();
const closingOf = async (url: string) => (await connectDevTools(url)).closed;
const typesOf = () => events.map(({ type }) => type);

test('two that connect at once share one session, which reading has not opened', async () => {
	const { url, webSocketUrl } = await serve();
	const version = await json(url, '/json/version');
	expect(version).toMatchObject({
		'Protocol-Version': '1.3',
		webSocketDebuggerUrl: `${webSocketUrl}/devtools/browser`,
	});
	expect(await json(url, '/json/list/')).toEqual([]);
	expect(emulator.skyvern.requests()).toEqual([]);
	const [one, other] = await Promise.all([
		connectDevTools(webSocketUrl),
		connectDevTools(version.webSocketDebuggerUrl),
	]);
	expect(await one.call('Page.one', { a: 1 })).toEqual({ id: 1, result: { method: 'Page.one', a: 1 } });
	expect(await other.call('Page.other')).toEqual({ id: 1, result: { method: 'Page.other' } });
	expect(sessionIds()).toHaveLength(1);
	expect(browser.requests).toHaveLength(1);
	expect(browser.requests[0]?.headers['x-api-key']).toBe(key);
	expect(await json(url, '/json/version/')).toMatchObject({ Browser: 'Fake/1' });
	expect(await json(url, '/json')).toMatchObject([
		{ id: 'P1', type: 'page', webSocketDebuggerUrl: `${webSocketUrl}/devtools/page/P1` },
	]);
	expect(typesOf()).toEqual(['opened', 'attached']);
});

test('an address asks for a session with its options; the same ones in another order are the same', async () => {
	const { webSocketUrl } = await serve({ session: { timeoutMinutes: 20, proxy: { country: 'US' } } });
	await connectDevTools(`${webSocketUrl}?proxy.country=DE&timeoutMinutes=30`);
	const other = await connectDevTools(`${webSocketUrl}/devtools/browser?timeoutMinutes=30&proxy.country=DE`);
	await other.call('Any.thing');
	expect(creates().map(({ body }) => body)).toMatchObject([{ timeout: 30, proxy_location: { country: 'DE' } }]);
	for (const more of ['', '?session=a', '?session=b']) {
		const client = await connectDevTools(`${webSocketUrl}${more}`);
		await client.call('Any.thing');
	}
	expect(sessionIds()).toHaveLength(4);
	expect(creates().at(-1)?.body).toMatchObject({ timeout: 20 });
});

test('what an address asks for and can not be is told before anything is sent', async () => {
	const { url, webSocketUrl } = await serve();
	expect(await closingOf(`${webSocketUrl}?timeoutMinute=30`)).toEqual({
		code: 1008,
		reason: '`timeoutMinute` in the address is no parameter. Did you mean `timeoutMinutes`?',
	});
	const refused = await fetch(`${url}/json/version?timeoutMinutes=soon`);
	expect(refused.status).toBe(400);
	expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('is a number above 0') } });
	expect(await closingOf(`${webSocketUrl}?showCursor=true`)).toMatchObject({
		code: 1008,
		reason: expect.stringContaining(`can't honour "session.showCursor"`),
	});
	expect(emulator.skyvern.requests()).toEqual([]);
	expect(sessionIds()).toEqual([]);
});

test('a session is closed when nobody has been connected for the idle time, and not before', async () => {
	const clock = createManualClock();
	const { webSocketUrl } = await serve({ clock, idleTimeout: 10_000 });
	const first = await connectDevTools(webSocketUrl);
	await first.call('Any.thing');
	clock.advance(20_000);
	first.kill();
	await first.closed;
	const [id] = openIds();
	// The server has noticed it, too.
	await expect.poll(() => browser.commands.map(({ method }) => method)).toContain('Target.detachFromTarget');
	clock.advance(9_000);
	const second = await connectDevTools(webSocketUrl);
	await second.call('Any.thing');
	clock.advance(20_000);
	expect(openIds()).toEqual([id]);
	second.kill();
	await expect
		.poll(() => browser.commands.filter(({ method }) => method === 'Target.detachFromTarget'))
		.toHaveLength(2);
	clock.advance(10_000);
	await expect.poll(() => events.at(-1), patience).toMatchObject({ type: 'closed', sessionId: id });
	expect(openIds()).toEqual([]);
	// Its end takes a moment to get there.
	await expect.poll(() => browser.connections.size, patience).toBe(0);
});

/** A promise, and what keeps it. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
	let open = () => {};
	const passed = new Promise<void>(resolve => {
		open = resolve;
	});
	return { passed, open };
}

test('who is killed while the session is opened is noticed, and what comes of it is closed', async () => {
	const clock = createManualClock();
	const { passed, open } = gate();
	const { webSocketUrl } = await serve({ clock, idleTimeout: 10_000 }, { mayOpen: passed });
	const client = await connectDevTools(webSocketUrl);
	client.call('Any.thing').catch(() => {});
	await expect.poll(() => opening, patience).toBe(1);
	expect(clock.pending).toEqual([]);
	client.kill();
	await expect.poll(() => clock.pending, patience).toEqual([10_000]);
	// One that comes back waits for the same session.
	const other = await connectDevTools(webSocketUrl);
	await expect.poll(() => clock.pending, patience).toEqual([]);
	other.kill();
	await expect.poll(() => clock.pending, patience).toEqual([10_000]);
	clock.advance(10_000);
	open();
	await expect.poll(typesOf, patience).toContain('closed');
	expect(events.at(-1)).toMatchObject({ type: 'closed', reason: 'no client was connected for 10 s' });
	expect(sessionIds()).toHaveLength(1);
	expect(openIds()).toEqual([]);
	expect(browser.requests).toEqual([]);
});

test('what a client says before there is a browser is kept for it, in order, however much it is', async () => {
	const { passed, open } = gate();
	const { webSocketUrl } = await serve({}, { mayOpen: passed });
	const client = await connectDevTools(webSocketUrl);
	const filler = 'x'.repeat(256 * 1024);
	const answers = Array.from({ length: 64 }, (_, index) => client.call('Page.part', { index, filler }));
	await expect.poll(() => opening, patience).toBe(1);
	open();
	await Promise.all(answers);
	expect(client.received.map(({ result }) => Object(result).index)).toEqual(answers.map((_, index) => index));
});

test('Browser.close is answered, closes the session, and lets the next one have another', async () => {
	const { webSocketUrl } = await serve();
	const [one, other] = await Promise.all([connectDevTools(webSocketUrl), connectDevTools(webSocketUrl)]);
	await other.call('Any.thing');
	expect(await one.call('Browser.close')).toEqual({ id: 1, result: {} });
	const closing = { code: 1001, reason: 'the browser was closed' };
	expect(await Promise.all([one.closed, other.closed])).toEqual([closing, closing]);
	await expect.poll(openIds, patience).toEqual([]);
	expect(browser.commands.map(({ method }) => method)).not.toContain('Browser.close');
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(sessionIds()).toHaveLength(2);
});

test('who is being let in when another one closes the browser is told so, too', async () => {
	let attaches = 0;
	let letIn: (() => void) | undefined;
	const { passed, open: close } = gate();
	const { webSocketUrl } = await serve(
		{},
		{
			mayClose: passed,
			onCommand: ({ id, method }, socket) => {
				if (method !== 'Target.attachToBrowserTarget' || ++attaches !== 2) return undefined;
				letIn = () => socket.send(JSON.stringify({ id, result: { sessionId: 'late' } }));
				return null;
			},
		},
	);
	const one = await connectDevTools(webSocketUrl);
	await one.call('Any.thing');
	const other = await connectDevTools(webSocketUrl);
	await expect.poll(() => letIn, patience).toBeDefined();
	await one.call('Browser.close');
	await one.closed;
	letIn?.();
	try {
		expect(await other.closed).toEqual({ code: 1001, reason: 'the browser was closed' });
	} finally {
		close();
	}
	await expect.poll(openIds, patience).toEqual([]);
});

test('after a drop clients are told, and the next one is attached to the same session at the address that it then has', async () => {
	const { webSocketUrl } = await serve();
	const first = await connectDevTools(webSocketUrl);
	await first.call('Any.thing');
	const other = await startFakeBrowser();
	const { url } = browser;
	browser.cut();
	expect(await first.closed).toEqual({ code: 1012, reason: 'the connection to the browser was lost: connect again' });
	Object.assign(browser, { url: other.url });
	const second = await connectDevTools(webSocketUrl);
	await second.call('Any.thing');
	expect(other.requests).toHaveLength(1);
	expect(sessionIds()).toHaveLength(1);
	expect(typesOf()).toEqual(['opened', 'attached', 'dropped', 'attached']);
	Object.assign(browser, { url });
	await other.close();
});

test('a session that the vendor has ended is replaced when the next one connects', async () => {
	const { webSocketUrl } = await serve();
	const first = await connectDevTools(webSocketUrl);
	await first.call('Any.thing');
	const [id = ''] = openIds();
	await skyvern({ apiKey: key, fetch: request => emulator.skyvern.fetch(request) }).close(id);
	browser.cut();
	await first.closed;
	const [second, third] = await Promise.all([connectDevTools(webSocketUrl), connectDevTools(webSocketUrl)]);
	await Promise.all([second.call('Any.thing'), third.call('Any.thing')]);
	expect(openIds()).toHaveLength(1);
	expect(sessionIds()).toHaveLength(2);
});

test('a vendor that refuses a session is quoted in the close frame and in the version, until there is one', async () => {
	const { url, webSocketUrl } = await serve();
	const why = `out of credits ${'€'.repeat(200)}`;
	emulator.faults.add({ provider: 'skyvern', status: 402, body: { detail: why } });
	const { code, reason } = await closingOf(webSocketUrl);
	expect(code).toBe(1008);
	expect(reason).toContain('402');
	expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
	const version = await json(url, '/json/version');
	expect(version).toMatchObject({
		error: { code: 'insufficient_credits', message: expect.stringContaining('out of credits €€') },
	});
	expect(version.webSocketDebuggerUrl).toBe(`${webSocketUrl}/devtools/browser`);
	expect(await json(`${url}?session=other`, '/json/version')).not.toHaveProperty('error');
	expect(typesOf()).toEqual(['refused']);
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(await json(url, '/json/version')).not.toHaveProperty('error');
});

test('where a session may have been opened, no other is until the doubt is over', async () => {
	const clock = createManualClock();
	const { webSocketUrl } = await serve({ clock });
	emulator.faults.add({ provider: 'skyvern', operation: 'createBrowserSession', drop: 'after' });
	expect((await closingOf(webSocketUrl)).reason).toContain('sessions.create');
	clock.advance(30_000);
	// What comes of other tries neither ends the doubt nor prolongs it.
	expect((await closingOf(`${webSocketUrl}/devtools/page/P1`)).reason).toContain('no such page');
	expect((await closingOf(webSocketUrl)).reason).toContain('sessions.create');
	expect(sessionIds()).toHaveLength(1);
	clock.advance(30_000);
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(sessionIds()).toHaveLength(2);
});

test('a browser that ends the connection at once is asked for again, and a listener that throws changes nothing', async () => {
	let count = 0;
	const { webSocketUrl } = await serve(
		{
			onEvent: event => {
				events.push(event);
				throw new Error('of the listener');
			},
		},
		{
			onCommand: (_, socket) => {
				if (count++ > 0) return undefined;
				socket.close(1008, 'The signing key is too old');
				return null;
			},
		},
	);
	expect(await (await connectDevTools(webSocketUrl)).call('Any.thing')).toMatchObject({ id: 1 });
	expect(typesOf()).toEqual(['opened', 'attached', 'dropped', 'attached']);
	expect(sessionIds()).toHaveLength(1);
});

test('a browser that can not be reached is tried at a fresh address; neither key nor address is told', async () => {
	const clock = createManualClock();
	const { url, webSocketUrl } = await serve({ clock });
	const { url: address } = browser;
	const port = new URL(address).port;
	Object.assign(browser, { url: `ws://127.0.0.1:9/?signingKey=${fakeSecret}` });
	const closing = closingOf(webSocketUrl);
	const reads = () => emulator.skyvern.requests().filter(({ method }) => method === 'GET').length;
	for (const tries of [1, 2]) {
		await expect.poll(reads, patience).toBeGreaterThanOrEqual(tries);
		await expect
			.poll(() => {
				clock.advance(2_000);
				return reads();
			}, patience)
			.toBeGreaterThan(tries);
	}
	expect(await closing).toEqual({ code: 1011, reason: "skyvern: can't reach the browser: ECONNREFUSED" });
	const told = JSON.stringify([events, await json(url, '/json/version')]);
	expect(told).toContain('ECONNREFUSED');
	for (const secret of [key, fakeSecret, '127.0.0.1:9/', `:${port}/`]) expect(told).not.toContain(secret);
	// The session is still there for the next one.
	Object.assign(browser, { url: address });
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(sessionIds()).toHaveLength(1);
});

test('a provider without DevTools is refused with its reason, before anything listens', async () => {
	await serve();
	const provider = smooth({ apiKey: key, fetch: request => emulator.smooth.fetch(request) });
	const port = Number(new URL(server?.url ?? '').port);
	// Were it to listen, the port would be in use.
	await expect(serveDevTools(createClient({ provider }), { port })).rejects.toMatchObject({
		code: 'unsupported',
		message: expect.stringContaining(`smooth can't honour "cdp.endpoint"`),
	});
});

test('what can not be served is refused', async () => {
	const { url } = await serve();
	const provider = skyvern({ apiKey: key, fetch: request => emulator.skyvern.fetch(request) });
	const refusal = async (options: object) =>
		serveDevTools(createClient({ provider }), options).then(
			() => 'it serves',
			error => `${error.code}: ${error.message}`,
		);
	expect(await refusal({ host: '0.0.0.0' })).toMatch(/^configuration: .*an address of this machine/);
	expect(await refusal({ token: 'short' })).toMatch(/^configuration: .*16 characters/);
	expect(await refusal({ idleTimeOut: 1 })).toMatch(/^configuration: .*Did you mean `idleTimeout`/);
	expect(await refusal({ idleTimeout: 0 })).toMatch(/^configuration: .*above 0/);
	expect(await refusal({ maxSessions: 1.5 })).toMatch(/^configuration: .*whole number/);
	expect(await refusal({ port: 70_000 })).toMatch(/^configuration: .*65535/);
	expect(await refusal({ proxyEnv: 'http://proxy.test' })).toMatch(/^configuration: .*such as `process.env`/);
	const refused = await refusal({ proxyEnv: { HTTPS_PROXY: 'socks5://me:s3cret@proxy.test' } });
	expect(refused).toMatch(/^configuration: HTTPS_PROXY must be the http\(s\) address of a proxy/);
	expect(refused).not.toContain('s3cret');
	expect(await refusal({ port: Number(new URL(url).port) })).toMatch(/^configuration: .*the port is in use/);
});

test('browsers are reached by the proxy that the environment names, where Node itself is told to go by it', async () => {
	const proxy = await openLoopbackProxy();
	vi.stubEnv('HTTP_PROXY', proxy.url);
	for (const name of ['http_proxy', 'NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
	const { webSocketUrl } = await serve();
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	await server?.close();
	expect(proxy.asked).toEqual([]);
	vi.stubEnv('NODE_USE_ENV_PROXY', '1');
	const provider = skyvern({ apiKey: key, fetch: request => emulator.skyvern.fetch(request) });
	server = await serveDevTools(createClient({ provider }), { port: 0 });
	await (await connectDevTools(server.webSocketUrl)).call('Any.thing');
	expect(proxy.asked).toEqual([new URL(browser.url).host]);
	await server.close();
	await proxy.close();
	vi.unstubAllEnvs();
});

test('no more sessions are opened than may be', async () => {
	const { webSocketUrl } = await serve({ maxSessions: 1 });
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(await closingOf(`${webSocketUrl}?session=b`)).toMatchObject({
		code: 1013,
		reason: expect.stringContaining('1 sessions are open already'),
	});
	expect(sessionIds()).toHaveLength(1);
});

test('a session that could not be closed counts among those that may be open', async () => {
	const clock = createManualClock();
	const { webSocketUrl } = await serve({ maxSessions: 1, clock });
	const client = await connectDevTools(webSocketUrl);
	await client.call('Any.thing');
	emulator.faults.add({ provider: 'skyvern', operation: 'closeBrowserSession', status: 400, times: 3 });
	await client.call('Browser.close');
	await expect.poll(typesOf, patience).toEqual(['opened', 'attached', 'left_open']);
	expect(await closingOf(webSocketUrl)).toMatchObject({
		code: 1013,
		reason: expect.stringContaining('1 sessions are'),
	});
	expect(openIds()).toHaveLength(1);
	clock.advance(60_000);
	await expect.poll(openIds, patience).toEqual([]);
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(openIds()).toHaveLength(1);
});

test('a page of a session that is not there opens none', async () => {
	const { webSocketUrl } = await serve();
	expect(await closingOf(`${webSocketUrl}/devtools/page/P1`)).toMatchObject({ code: 1008 });
	expect(emulator.skyvern.requests()).toEqual([]);
	const whole = await connectDevTools(webSocketUrl);
	await whole.call('Any.thing');
	const page = await connectDevTools(`${webSocketUrl}/devtools/page/P1`);
	expect(await page.call('Page.enable')).toEqual({ id: 1, result: { method: 'Page.enable' } });
	const attached = browser.commands.find(({ method }) => method === 'Target.attachToTarget');
	expect(attached?.params).toEqual({ targetId: 'P1', flatten: true });
	// The page's end is the end of the connection to it.
	browser.emit('Target.detachedFromTarget', { sessionId: 'S2' });
	expect(await page.closed).toEqual({ code: 1000, reason: 'the target has closed' });
});

test('the page to start on is opened over the one connection that there is', async () => {
	const { webSocketUrl } = await serve({ session: { url: 'example.com' } });
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(browser.requests).toHaveLength(1);
	expect(browser.commands).toContainEqual(
		expect.objectContaining({ method: 'Page.navigate', params: { url: 'https://example.com' } }),
	);
	expect(creates()[0]?.body).not.toHaveProperty('url');
});

test('when the page to start on can not be opened, who was let in meanwhile is told to connect again', async () => {
	let navigations = 0;
	let fail: (() => void) | undefined;
	const { webSocketUrl } = await serve(
		{ session: { url: 'example.com' } },
		{
			onCommand: ({ id, method, sessionId }, socket) => {
				if (method !== 'Page.navigate' || ++navigations > 1) return undefined;
				fail = () => socket.send(JSON.stringify({ id, sessionId, error: { code: -32000, message: 'not now' } }));
				return null;
			},
		},
	);
	const first = await connectDevTools(webSocketUrl);
	await expect.poll(() => fail, patience).toBeDefined();
	const other = await connectDevTools(webSocketUrl);
	await other.call('Any.thing');
	fail?.();
	expect(await other.closed).toEqual({ code: 1012, reason: 'the connection to the browser was lost: connect again' });
	expect(await first.closed).toEqual({ code: 1011, reason: 'Page.navigate: not now' });
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(navigations).toBe(2);
	expect(sessionIds()).toHaveLength(1);
});

test('a browser without sessions for its clients is one client’s at a time', async () => {
	const { webSocketUrl } = await serve({}, { hasSessions: false });
	const first = await connectDevTools(webSocketUrl);
	expect(await first.call('Any.thing', { a: 1 })).toEqual({ id: 1, result: { method: 'Any.thing', a: 1 } });
	browser.emit('Target.targetCreated', { of: 'all' });
	await expect.poll(() => first.received.at(-1)).toEqual({ method: 'Target.targetCreated', params: { of: 'all' } });
	expect(await closingOf(webSocketUrl)).toMatchObject({
		code: 1013,
		reason: expect.stringContaining('one client at a time'),
	});
	expect(await first.call('Any.thing')).toMatchObject({ id: 2 });
	first.kill();
	// What the first one has switched on is gone with its connection.
	await expect.poll(() => browser.connections.size, patience).toBe(0);
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect(sessionIds()).toHaveLength(1);
	expect(typesOf()).not.toContain('dropped');
});

test('a slow client of a connection that was lost does not end the one that came after it', async () => {
	const { webSocketUrl } = await serve({}, { hasSessions: false });
	const slow = await connectDevTools(webSocketUrl);
	await slow.call('Any.thing');
	slow.socket.pause();
	browser.cut();
	await expect.poll(typesOf, patience).toContain('dropped');
	const second = await connectDevTools(webSocketUrl);
	await second.call('Any.thing');
	slow.socket.resume();
	await slow.closed;
	expect(await closingOf(webSocketUrl)).toMatchObject({
		code: 1013,
		reason: expect.stringContaining('one client at a time'),
	});
	expect(await second.call('Any.thing')).toMatchObject({ id: 2 });
	expect(browser.requests).toHaveLength(2);
});

/** Two clients of one browser, and the session that each takes for its connection. */
async function two(): Promise<readonly [DevToolsClient, DevToolsClient]> {
	const { webSocketUrl } = await serve();
	const one = await connectDevTools(webSocketUrl);
	await one.call('Any.thing');
	const other = await connectDevTools(webSocketUrl);
	await other.call('Any.thing');
	return [one, other];
}

test('each client has what it attached to and what happens there, and nothing of the other one', async () => {
	const [one, other] = await two();
	browser.emit('Target.attachedToTarget', { sessionId: 'child', targetInfo: {} }, 'S1');
	browser.emit('Page.loadEventFired', { timestamp: 1 }, 'child');
	browser.emit('Target.targetCreated', { targetInfo: {} }, 'S2');
	await expect
		.poll(() => one.received.slice(1))
		.toEqual([
			{ method: 'Target.attachedToTarget', params: { sessionId: 'child', targetInfo: {} } },
			{ method: 'Page.loadEventFired', params: { timestamp: 1 }, sessionId: 'child' },
		]);
	await expect
		.poll(() => other.received.slice(1))
		.toEqual([{ method: 'Target.targetCreated', params: { targetInfo: {} } }]);
	expect(await one.call('Page.enable', {}, 'child')).toMatchObject({ id: 2, sessionId: 'child' });
	const strange = { error: { code: -32001, message: 'Session with given id not found.' } };
	expect(await other.call('Page.enable', {}, 'child')).toEqual({ id: 2, ...strange });
	expect(await other.call('Page.enable', {}, 'S1')).toEqual({ id: 3, ...strange });
	browser.emit('Target.attachedToTarget', { sessionId: 'inner', targetInfo: {} }, 'child');
	browser.emit('Target.detachedFromTarget', { sessionId: 'child' }, 'S1');
	await expect.poll(() => one.received.at(-1)?.['method']).toBe('Target.detachedFromTarget');
	for (const ended of ['child', 'inner']) expect(await one.call('Page.enable', {}, ended)).toMatchObject(strange);
	const enabled = browser.commands.filter(({ method }) => method === 'Page.enable');
	expect(enabled.map(({ sessionId }) => sessionId)).toEqual(['child']);
	const { sessionId } = Object((await one.call('Target.attachToTarget', { targetId: 'P1', flatten: true }))['result']);
	expect(await one.call('Page.enable', {}, sessionId)).toMatchObject({ sessionId });
});

test('what is no message is refused, and the others go on', async () => {
	const [one, other] = await two();
	for (const text of ['{', '[]', 'null', '{"method":"A.b"}', '{"id":"7","method":"A.b"}', '{"id":1.5}'])
		one.socket.send(text);
	await expect.poll(() => one.received.length).toBe(7);
	expect(one.received.slice(1).map(({ error }) => Object(error).code)).toEqual([
		-32700, -32700, -32700, -32600, -32600, -32600,
	]);
	one.socket.send(Buffer.from('{"id":1,"method":"A.b"}'), { binary: true });
	expect(await one.closed).toEqual({ code: 1003, reason: 'DevTools messages are text' });
	expect(await other.call('Any.thing')).toMatchObject({ id: 2 });
});

test('who breaks the protocol of frames is put out, and the others go on', async () => {
	const [one, other] = await two();
	// An opcode that there is none of; a message that is longer than may be.
	(one.socket as unknown as { _socket: { write(data: Buffer): void } })._socket.write(
		Buffer.from([0x83, 0x80, 0, 0, 0, 0]),
	);
	expect((await one.closed).code).toBe(1002);
	const long = await connectDevTools(server?.webSocketUrl ?? '');
	await long.call('Any.thing');
	const head = Buffer.alloc(14);
	head[0] = 0x81;
	head[1] = 0xff;
	head.writeBigUInt64BE(101n * 1024n * 1024n, 2);
	(long.socket as unknown as { _socket: { write(data: Buffer): void } })._socket.write(head);
	expect((await long.closed).code).toBe(1009);
	expect(await other.call('Any.thing')).toMatchObject({ id: 2 });
});

test('the server ends with its sessions, also with one that is being opened', async () => {
	const { webSocketUrl } = await serve();
	const first = await connectDevTools(webSocketUrl);
	await first.call('Any.thing');
	emulator.faults.add({ provider: 'skyvern', operation: 'createBrowserSession', delayMs: 200 });
	const second = await connectDevTools(`${webSocketUrl}?session=b`);
	await expect.poll(creates, patience).toHaveLength(2);
	await server?.close();
	expect(await first.closed).toEqual({ code: 1001, reason: 'the address is no longer served' });
	expect(await second.closed).toEqual({ code: 1001, reason: 'the address is no longer served' });
	expect(typesOf().filter(type => type === 'closed')).toHaveLength(2);
	expect(openIds()).toEqual([]);
	await expect(connectDevTools(webSocketUrl)).rejects.toThrow('ECONNREFUSED');
});

test('the server does not wait long for a session that is being opened, which is closed all the same', async () => {
	const clock = createManualClock();
	const { passed, open } = gate();
	const { webSocketUrl } = await serve({ clock }, { mayOpen: passed });
	await connectDevTools(webSocketUrl);
	await expect.poll(() => opening, patience).toBe(1);
	let isClosed = false;
	const closing = server?.close().then(() => {
		isClosed = true;
	});
	await expect.poll(() => clock.pending, patience).toEqual([5_000]);
	expect(isClosed).toBe(false);
	clock.advance(5_000);
	await closing;
	expect(sessionIds()).toEqual([]);
	open();
	await expect.poll(() => [sessionIds().length, openIds()], patience).toEqual([1, []]);
	expect(clock.pending).toEqual([]);
});

test('the server’s end tells what the vendor does not close', async () => {
	const { webSocketUrl } = await serve();
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	const [id] = openIds();
	emulator.faults.add({ provider: 'skyvern', operation: 'closeBrowserSession', status: 400, times: 3 });
	await expect(server?.close()).rejects.toMatchObject({ message: expect.stringContaining(`${id} may still be open`) });
	expect(typesOf()).toEqual(['opened', 'attached', 'left_open']);
	server = undefined;
});

test('what is opened is in the ledger until it is closed', async () => {
	const entries = new Map<string, LedgerEntry>();
	const ledger: Ledger = {
		begin: async entry => void entries.set(entry.key, entry),
		opened: async (entryKey, id) => {
			const entry = entries.get(entryKey);
			if (entry) entries.set(entryKey, { ...entry, id });
		},
		ended: async keyOrId => {
			for (const { key: entryKey, id } of [...entries.values()]) {
				if (entryKey === keyOrId || id === keyOrId) entries.delete(entryKey);
			}
		},
		left: async () => [],
	};
	const { webSocketUrl } = await serve({}, { ledger });
	await (await connectDevTools(webSocketUrl)).call('Any.thing');
	expect([...entries.values()].map(({ id }) => id)).toEqual(openIds());
	await server?.close();
	expect(entries.size).toBe(0);
});

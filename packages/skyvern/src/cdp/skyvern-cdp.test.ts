import { inspect } from 'node:util';
import { AnyBrowserError, UnsupportedCapabilityError } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { fakeConnector } from '../../../core/src/testing/fake-connector.ts';
import { emulated } from '../testing/emulated.ts';
import { rejection } from '../testing/rejection.ts';

const apiKey = 'a-very-secret-key';
const withAddress = { skyvern: { browserAddress: (id: string) => `ws://127.0.0.1:1/${id}` } };

/** An open session whose browser has an address, before a client in memory. */
async function withBrowser(options: Parameters<typeof emulated>[0] = withAddress) {
	const cdp = fakeConnector();
	const all = emulated(options, { apiKey, cdp });
	const session = await all.client.sessions.create();
	// Up by now, unless it takes its time on purpose.
	await new Promise(resolve => setTimeout(resolve, 5));
	return { ...all, cdp, session };
}

/** Something that ends when it is told to. */
function gate() {
	let open = () => {};
	const passed = new Promise<void>(resolve => {
		open = resolve;
	});
	return { passed, open };
}

test('the endpoint has the address and the headers, and shows the key nowhere', async () => {
	const { session } = await withBrowser();
	const endpoint = await session.cdp({ headers: { 'x-team': 'shop' } });
	expect(endpoint.url).toBe(`ws://127.0.0.1:1/${session.id}`);
	expect(endpoint.headers).toEqual({ 'x-api-key': apiKey, 'x-team': 'shop' });
	for (const shown of [inspect(endpoint), JSON.stringify(endpoint), String(endpoint)]) {
		expect(shown).not.toContain(apiKey);
	}
});

test('the client is given the address and the headers; null removes one', async () => {
	const { session, connect } = await withBrowser();
	const cdp = fakeConnector();
	const provider = connect({ cdp, headers: { 'x-team': 'shop' } });
	await provider.actions.goto(session.id, 'http://x.test/');
	await provider.actions.goto(session.id, 'http://x.test/', { apiKey: 'another-key', headers: { 'x-team': null } });
	expect(cdp.targets.map(({ headers }) => headers)).toEqual([
		{ 'x-api-key': apiKey, 'x-team': 'shop' },
		{ 'x-api-key': 'another-key' },
	]);
});

test('goto, evaluate, screenshot and connect share one connection, also when they begin together', async () => {
	const { session, cdp, emulator } = await withBrowser();
	cdp.act = async call => (typeof call === 'object' && call !== null && 'evaluate' in call ? 'a title' : null);
	const [, title, png, browser] = await Promise.all([
		session.goto('http://x.test/'),
		session.evaluate('document.title', { a: 1 }),
		session.screenshot({ fullPage: true }),
		session.connect(),
	]);
	expect(title).toBe('a title');
	expect([...png]).toEqual([137, 80, 78, 71]);
	expect(browser).toBe(cdp.connections[0]?.browser);
	expect(cdp.connections[0]?.calls).toEqual([
		{ goto: 'http://x.test/' },
		{ evaluate: 'document.title', args: { a: 1 } },
		{ screenshot: true },
	]);
	await session.screenshot();
	expect(cdp.connections[0]?.calls.at(-1)).toEqual({ screenshot: false });
	expect(cdp.targets).toHaveLength(1);
	const reads = emulator.skyvern.requests().filter(entry => entry.operation === 'getBrowserSession');
	expect(reads.length).toBeGreaterThan(0);
	await session.close();
	expect(cdp.open()).toBe(0);
});

test('other sessions, and other keys, have connections of their own', async () => {
	const { session, client, connect, cdp } = await withBrowser();
	const other = await client.sessions.create();
	await session.evaluate('1');
	await other.evaluate('1');
	await session.evaluate('1', {}, { apiKey: 'another-key' });
	await connect().actions.evaluate(session.id, { script: '1' });
	expect(cdp.open()).toBe(4);
	await session.close();
	expect(cdp.open()).toBe(2);
});

test('a key that is refused finds no connection that the right one made', async () => {
	const { session, cdp } = await withBrowser({ ...withAddress, apiKey });
	await session.evaluate('1');
	const error = await rejection(session.evaluate('1', {}, { apiKey: 'a-wrong-key' }));
	expect(error).toMatchObject({ code: 'authentication' });
	expect(cdp.targets).toHaveLength(1);
});

test('a session that has ended elsewhere loses its connection as soon as that is read', async () => {
	const { session, connect, cdp } = await withBrowser();
	await session.evaluate('1');
	await connect({ cdp: fakeConnector() }).close(session.id);
	expect(cdp.open()).toBe(1);
	await session.refresh();
	expect(cdp.open()).toBe(0);
	await expect(session.evaluate('1')).rejects.toMatchObject({ code: 'session_closed', operation: 'actions.evaluate' });
	expect(cdp.targets).toHaveLength(1);
});

test('an action whose session is closed meanwhile says so', async () => {
	const { session, cdp } = await withBrowser();
	cdp.act = (_, connection) => new Promise((_resolve, reject) => connection.onClosed(() => reject(new Error('gone'))));
	const call = session.evaluate('forever').catch(thrown => thrown);
	await expect.poll(() => cdp.connections[0]?.calls.length).toBe(1);
	await session.close();
	expect(await call).toMatchObject({ code: 'session_closed', operation: 'actions.evaluate' });
});

test('after a drop the next action connects anew', async () => {
	const { session, cdp } = await withBrowser();
	await session.evaluate('1');
	cdp.connections[0]?.drop();
	await session.evaluate('2');
	expect(cdp.targets).toHaveLength(2);
	expect(cdp.open()).toBe(1);
});

test('a connection that is lost during an action is a connection error, and the action is not repeated', async () => {
	const { session, cdp } = await withBrowser();
	cdp.act = async (_, connection) => {
		connection.drop();
		throw new Error(`Target closed\nws headers: ${apiKey}`);
	};
	const error = await rejection(session.evaluate('1'));
	expect(error).toMatchObject({
		code: 'connection',
		provider: 'skyvern',
		operation: 'actions.evaluate',
		retryable: true,
	});
	expect(cdp.connections.flatMap(({ calls }) => calls)).toHaveLength(1);
});

test('what the page throws is action_failed, without the key, and the connection stays', async () => {
	const { session, cdp } = await withBrowser();
	cdp.act = async () => {
		throw new Error(`page.goto: net::ERR_FAILED with ${apiKey}\nCall log: ${apiKey}`);
	};
	const error = await rejection(session.goto('http://x.test/'));
	expect(error).toMatchObject({ code: 'action_failed', operation: 'actions.goto' });
	expect(error.message).toContain('net::ERR_FAILED');
	expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(apiKey);
	expect(cdp.open()).toBe(1);
});

test('a browser that cannot be reached is a connection error without the key, and the next call tries again', async () => {
	const { session, cdp } = await withBrowser();
	cdp.beforeConnect = async ({ headers }) => {
		throw new Error(`connect ECONNREFUSED\n<ws headers> ${JSON.stringify(headers)}`);
	};
	const error = await rejection(session.evaluate('1'));
	expect(error).toMatchObject({ code: 'connection', operation: 'actions.evaluate', retryable: true });
	expect(error.message).toContain('ECONNREFUSED');
	expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(apiKey);
	cdp.beforeConnect = async () => {};
	await session.evaluate('1');
	expect(cdp.targets).toHaveLength(2);
});

test('what a client hangs onto its error does not show the key, however it holds it', async () => {
	const { session, cdp } = await withBrowser();
	cdp.beforeConnect = ({ headers }) =>
		Promise.reject(Object.assign(new Error('refused'), { request: new Request('http://b.test', { headers }) }));
	const error = await rejection(session.goto('https://example.com'));
	expect(error).toMatchObject({ code: 'connection', cause: { message: 'refused' } });
	expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(apiKey);
});

test('an abort while connecting rejects at once, and what still comes is closed', async () => {
	const { session, cdp } = await withBrowser();
	const { passed, open } = gate();
	cdp.beforeConnect = () => passed;
	const caller = new AbortController();
	const reason = new Error('no longer wanted');
	const call = session.evaluate('1', {}, { signal: caller.signal });
	await expect.poll(() => cdp.targets.length).toBe(1);
	caller.abort(reason);
	await expect(call).rejects.toBe(reason);
	expect(cdp.targets[0]?.signal.aborted).toBe(true);
	open();
	await expect.poll(() => cdp.connections.length).toBe(1);
	await expect.poll(() => cdp.open()).toBe(0);
});

test('who aborts takes the shared connection from nobody else', async () => {
	const { session, cdp } = await withBrowser();
	const { passed, open } = gate();
	cdp.beforeConnect = () => passed;
	const caller = new AbortController();
	const first = session.evaluate('1', {}, { signal: caller.signal, deadline: 10_000 });
	const second = session.evaluate('2');
	await expect.poll(() => cdp.targets.length).toBe(1);
	caller.abort(new Error('gone'));
	await expect(first).rejects.toThrow('gone');
	expect(cdp.targets[0]?.signal.aborted).toBe(false);
	open();
	await second;
	expect(cdp.connections.flatMap(({ calls }) => calls)).toEqual([{ evaluate: '2', args: {} }]);
	expect(cdp.targets).toHaveLength(1);
});

test('the deadline of one caller is not that of the others', async () => {
	const { session, cdp } = await withBrowser();
	const { passed, open } = gate();
	cdp.beforeConnect = () => passed;
	const first = session.evaluate('1', {}, { deadline: 30 });
	const second = session.evaluate('2');
	await expect(first).rejects.toMatchObject({ code: 'timeout', operation: 'actions.evaluate' });
	open();
	await second;
	expect(cdp.open()).toBe(1);
});

test('closing a session while its connection is being made ends both', async () => {
	const { session, cdp } = await withBrowser();
	const { passed, open } = gate();
	cdp.beforeConnect = () => passed;
	const call = session.evaluate('1').catch(thrown => thrown);
	await expect.poll(() => cdp.targets.length).toBe(1);
	await session.close();
	expect(await call).toMatchObject({ code: 'session_closed' });
	open();
	await expect.poll(() => cdp.connections.length).toBe(1);
	await expect.poll(() => cdp.open()).toBe(0);
});

test.each(['timeout', 'deadline'] as const)(
	'an action is bounded by %s, whether or not the client listens',
	async limit => {
		const { session, cdp } = await withBrowser();
		const signals: AbortSignal[] = [];
		cdp.act = (_, _connection, signal) => {
			signals.push(signal);
			return new Promise(() => {});
		};
		const error = await rejection(session.evaluate('forever', {}, { [limit]: 40 }));
		expect(error).toMatchObject({ code: 'timeout', operation: 'actions.evaluate', retryable: true });
		expect(error.message).toContain('40 ms');
		expect(signals[0]?.aborted).toBe(true);
	},
);

test("an action is aborted with the caller's own reason, before and meanwhile", async () => {
	const { session, cdp } = await withBrowser();
	const reason = { why: 'mine' };
	await expect(session.goto('http://x.test/', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	expect(cdp.targets).toEqual([]);
	const caller = new AbortController();
	cdp.act = () => {
		caller.abort(reason);
		return new Promise(() => {});
	};
	await expect(session.goto('http://x.test/', { signal: caller.signal })).rejects.toBe(reason);
});

test('a session that is still starting is waited for', async () => {
	const { session, cdp } = await withBrowser({ ...withAddress, timing: { startup: 150 } });
	expect(session.status).toBe('starting');
	await session.evaluate('1');
	expect(cdp.targets[0]?.url).toContain(session.id);
	expect((await session.ready()).cdpUrl).toBe(cdp.targets[0]?.url);
});

test('a session that starts for too long is a timeout', async () => {
	const { session, cdp } = await withBrowser({ timing: { startup: 60_000 } });
	await expect(session.cdp({ timeout: 60 })).rejects.toMatchObject({ code: 'timeout', operation: 'cdp.endpoint' });
	expect(cdp.targets).toEqual([]);
});

test('without an address everything is refused with the reason, and goto with the way that Skyvern has', async () => {
	const { session, cdp } = await withBrowser({});
	await session.ready();
	const calls = {
		'actions.goto': () => session.goto('http://x.test/'),
		'actions.evaluate': () => session.evaluate('1'),
		'actions.screenshot': () => session.screenshot(),
		'cdp.endpoint': () => session.cdp(),
		'cdp.connect': () => session.connect(),
	};
	for (const [capability, call] of Object.entries(calls)) {
		const error = await Promise.resolve()
			.then<unknown>(call)
			.catch(thrown => thrown);
		expect(error).toBeInstanceOf(UnsupportedCapabilityError);
		expect(error).toMatchObject({ capability, operation: capability, provider: 'skyvern' });
		expect(AnyBrowserError.is(error) && error.message).toContain('self-hosted');
	}
	const error = await rejection(session.goto('http://x.test/'));
	for (const way of ['`url`', 'task', '`goto_url`']) expect(error.message).toContain(way);
	expect(cdp.targets).toEqual([]);
});

test('two that are refused together are each told of their own', async () => {
	const { session } = await withBrowser({});
	const errors = await Promise.all(
		[session.goto('http://x.test/'), session.evaluate('1')].map(call => rejection(call)),
	);
	expect(errors.map(error => error.operation)).toEqual(['actions.goto', 'actions.evaluate']);
});

test.each<[string, (provider: ReturnType<typeof emulated>['provider']) => Promise<unknown>, string]>([
	['an empty address', provider => provider.actions.goto('pbs_1', ' '), '`url`'],
	['an address without its scheme', provider => provider.actions.goto('pbs_1', 'example.com'), '`url`'],
	['an empty script', provider => provider.actions.evaluate('pbs_1', { script: '' }), '`script`'],
	[
		'args that are no JSON',
		provider => provider.actions.evaluate('pbs_1', { script: '1', args: { a: 1n } }),
		'`args.a` is a BigInt',
	],
	['the id ..', provider => provider.actions.screenshot('..'), 'session id'],
	['an empty id', provider => provider.cdp.endpoint(''), 'session id'],
	['an id of dots', provider => provider.cdp.connect('.'), 'session id'],
])('%s is refused before anything is sent', async (_, call, field) => {
	const { provider, emulator } = emulated();
	const error = await rejection(call(provider));
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'skyvern' });
	expect(error.message).toContain(field);
	expect(emulator.skyvern.requests()).toEqual([]);
});

test('an unknown session is not_found', async () => {
	const { provider } = emulated();
	await expect(provider.actions.goto('pbs_0', 'http://x.test/')).rejects.toMatchObject({ code: 'not_found' });
});

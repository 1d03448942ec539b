import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { beginCalls } from '../provider/begin-calls.ts';
import { createProviderContext } from '../provider/create-provider-context.ts';
import { defineCapabilities, noCapabilities } from '../provider/define-capabilities.ts';
import { fakeConnector } from '../testing/fake-connector.ts';
import type { CdpAddress } from './cdp-address.ts';
import { type SessionBrowsersOptions, sessionBrowsers } from './session-browsers.ts';

const apiKey = 'key-of-the-owner';
const otherKey = { apiKey: 'key-of-a-colleague' };

/** The browsers of a vendor that answers as `tell` says; the key of each answer, in order. */
function setUp(
	tell: (count: number, key: string) => CdpAddress | Promise<CdpAddress>,
	options: Partial<SessionBrowsersOptions<null>> = {},
) {
	const context = createProviderContext(
		{
			name: 'vendor',
			authHeader: 'x-key',
			baseUrl: 'https://api.vendor.test',
			variables: { apiKey: ['VENDOR_KEY'], baseUrl: ['VENDOR_URL'] },
		},
		defineCapabilities(noCapabilities('this is about browsers alone')),
		{ apiKey },
	);
	const begin = beginCalls(context, () => null);
	const connector = fakeConnector();
	const asked: string[] = [];
	const browsers = sessionBrowsers({
		context,
		begin,
		connector,
		async readAddress(call) {
			const { key } = context.runtime.authorize(call.scope);
			asked.push(key);
			return tell(asked.length, key);
		},
		...options,
	});
	return { browsers, begin, connector, asked };
}

const signed = (count: number): CdpAddress => ({
	state: 'open',
	url: `wss://browsers.test/?signingKey=signature%2F${count}-of-the-session`,
	access: 'signed',
});
const open: CdpAddress = { state: 'open', url: 'wss://api.vendor.test/1', access: 'key' };

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
	work.then(
		() => expect.fail('it was to reject'),
		(error: unknown) => error,
	);
const shown = (error: unknown) => inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);

test('the address is asked anew before every attach, and not while the connection holds', async () => {
	const { browsers, connector, asked } = setUp(signed);
	await browsers.actions.evaluate('s', { script: '1' });
	await browsers.cdp.connect('s');
	expect(asked).toHaveLength(1);
	connector.connections[0]?.drop();
	await browsers.actions.goto('s', 'https://example.com');
	expect(connector.targets.map(({ url }) => new URL(url).searchParams.get('signingKey'))).toEqual([
		'signature/1-of-the-session',
		'signature/2-of-the-session',
	]);
	expect(connector.targets.map(({ headers }) => headers)).toEqual([{}, {}]);
	expect((await browsers.cdp.endpoint('s')).url).toContain('signature%2F3');
	await browsers.end('s');
	expect(connector.open()).toBe(0);
});

test('a signed address shows nowhere, as it is written or meant, also to who waits for a connection that another one began', async () => {
	const { browsers, connector } = setUp(signed);
	const endpoint = await browsers.cdp.endpoint('s');
	expect(shown(endpoint).replace(/\[url\].*/, '')).not.toContain('of-the-session');
	connector.beforeConnect = async ({ url }) => {
		throw new Error(`<ws connecting> ${url}`, { cause: new URL(url).searchParams.get('signingKey') });
	};
	const errors = await Promise.all(['1', '2'].map(script => thrownBy(browsers.actions.evaluate('s', { script }))));
	expect(connector.targets).toHaveLength(1);
	for (const error of errors) {
		expect(error).toMatchObject({ code: 'connection', operation: 'actions.evaluate' });
		expect(String(error)).toContain('<ws connecting>');
		expect(shown(error)).not.toMatch(/signature\/|signature%2F/);
	}
});

test('what the page says of the address and the key is kept out, over a connection that is there already', async () => {
	const { browsers, connector } = setUp(count => ({
		...open,
		url: `wss://api.vendor.test/a-secret-path-${count}`,
		secrets: [`a-secret-path-${count}`],
	}));
	await browsers.actions.evaluate('s', { script: '1' });
	connector.act = () => Promise.reject(new Error(`page closed: ${connector.targets[0]?.url} with ${apiKey}`));
	const error = await thrownBy(browsers.actions.evaluate('s', { script: '1' }));
	expect(error).toMatchObject({ code: 'action_failed' });
	expect(String(error)).toContain('page closed: wss://api.vendor.test/[redacted] with [redacted]');
	expect(shown(error)).not.toMatch(/a-secret-path|key-of-the-owner/);
});

test('a session that takes one client has one connection for all keys, after the vendor has told each the address', async () => {
	const { browsers, connector, asked } = setUp(signed, { isShareable: false });
	await Promise.all([
		browsers.actions.evaluate('s', { script: '1' }),
		browsers.actions.evaluate('s', { script: '2' }, otherKey),
	]);
	await browsers.actions.evaluate('s', { script: '3' }, otherKey);
	expect(connector.targets).toHaveLength(1);
	expect(asked).toEqual([apiKey, otherKey.apiKey]);
	await browsers.end('s');

	const shared = setUp(signed);
	await shared.browsers.actions.evaluate('s', { script: '1' });
	await shared.browsers.actions.evaluate('s', { script: '2' }, otherKey);
	expect(shared.connector.targets).toHaveLength(2);
	await shared.browsers.end('s');
});

test('a key that the vendor turns away uses no connection that another one made', async () => {
	const refused = new AnyBrowserError('authentication', 'no such key', { provider: 'vendor' });
	const { browsers, connector } = setUp((count, key) => (key === apiKey ? signed(count) : Promise.reject(refused)), {
		isShareable: false,
	});
	await browsers.actions.evaluate('s', { script: '1' });
	expect(await thrownBy(browsers.actions.evaluate('s', { script: '2' }, otherKey))).toBe(refused);
	expect(connector.connections.flatMap(({ calls }) => calls)).toHaveLength(1);
	await browsers.end('s');
});

test.each<[string, (call: string) => CdpAddress | Promise<CdpAddress>, string]>([
	['in an answer', () => ({ state: 'ended', status: 'TIMED_OUT' }), 'has ended (TIMED_OUT)'],
	[
		'by a refusal',
		() => Promise.reject(new AnyBrowserError('session_closed', 'it is over', { provider: 'vendor' })),
		'it is over',
	],
])('a session whose end is told %s loses its connections', async (_, ended, message) => {
	const { browsers, connector } = setUp((count, key) => (count === 1 ? signed(1) : ended(key)));
	await browsers.actions.evaluate('s', { script: '1' });
	const error = await thrownBy(browsers.cdp.endpoint('s'));
	expect(error).toMatchObject({ code: 'session_closed' });
	expect(String(error)).toContain(message);
	await expect.poll(() => connector.open()).toBe(0);
});

test('a session that is starting is asked again, until its limit', async () => {
	const { browsers, asked } = setUp(count => (count < 3 ? { state: 'starting' } : open));
	expect(await browsers.cdp.endpoint('s')).toMatchObject({ url: open.url, headers: { 'x-key': apiKey } });
	expect(asked).toHaveLength(3);
	const never = setUp(() => ({ state: 'starting' }));
	await expect(never.browsers.cdp.endpoint('s', { timeout: 40 })).rejects.toMatchObject({ code: 'timeout' });
	const count = never.asked.length;
	await new Promise(resolve => setTimeout(resolve, 700));
	expect(never.asked).toHaveLength(count);
});

test('a browser without an address is refused under the name of what was wanted, with what to do instead', async () => {
	const { browsers, begin } = setUp(() => ({
		state: 'none',
		reason: 'it has none',
		instead: { 'session.url': 'start without a page' },
	}));
	const call = begin('sessions.create');
	const work = { sessionId: 's', capability: 'session.url' as const, work: async () => null };
	const error = await thrownBy(browsers.use(call, work));
	expect(error).toMatchObject({
		code: 'unsupported',
		capability: 'session.url',
		operation: 'sessions.create',
		instead: 'start without a page',
	});
});

test('work of another operation is told under its name, and attaches though it does nothing', async () => {
	const { browsers, begin, connector } = setUp(signed);
	const attach = { sessionId: 's', capability: 'cdp.connect' as const, work: async () => null };
	await browsers.use(begin('sessions.create'), attach);
	expect(connector.open()).toBe(1);
	connector.act = () => Promise.reject(new Error('net::ERR_FAILED'));
	const error = await thrownBy(
		browsers.use(begin('sessions.create'), {
			sessionId: 's',
			capability: 'session.url',
			work: (connection, signal) => connection.goto('https://example.com', { signal }),
		}),
	);
	expect(error).toMatchObject({ code: 'action_failed', operation: 'sessions.create', provider: 'vendor' });
	await browsers.end('s');
	expect(connector.open()).toBe(0);
});

test("the key goes to no other host, and a client's own refusal names the provider", async () => {
	const { browsers, connector } = setUp(() => ({ ...open, url: 'wss://elsewhere.test/1' }));
	const error = await thrownBy(browsers.actions.evaluate('s', { script: '1' }));
	expect(error).toMatchObject({ code: 'configuration', provider: 'vendor' });
	expect(connector.targets).toEqual([]);

	const allowed = setUp(() => ({ ...open, url: 'wss://elsewhere.test/1' }), { keyHosts: ['elsewhere.test'] });
	allowed.connector.beforeConnect = () =>
		Promise.reject(new AnyBrowserError('configuration', 'install a client', { retryable: false }));
	const missing = await thrownBy(allowed.browsers.actions.evaluate('s', { script: '1' }));
	expect(missing).toMatchObject({ code: 'configuration', provider: 'vendor', operation: 'actions.evaluate' });
	expect(String(missing)).toContain('install a client');
});

test('disconnecting ends the connection and asks the vendor for nothing; the next step makes another', async () => {
	const { browsers, connector, asked } = setUp(() => open);
	await browsers.cdp.disconnect?.('s');
	await browsers.actions.evaluate('s', { script: '1' });
	await browsers.cdp.disconnect?.('s');
	expect(connector.connections.map(({ isConnected }) => isConnected)).toEqual([false]);
	expect(asked).toHaveLength(1);
	await browsers.actions.evaluate('s', { script: '1' });
	expect(connector.connections.map(({ isConnected }) => isConnected)).toEqual([false, true]);
	await browsers.end('s');
});

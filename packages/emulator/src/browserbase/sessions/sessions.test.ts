import { describe, expect, test } from 'vitest';
import { createEmulator } from '../../create-emulator.ts';
import { browserbaseSetUp } from '../../testing/browserbase-set-up.ts';
import { createTestClient } from '../../testing/test-client.ts';

const setUp = browserbaseSetUp();
const minute = 60_000;

describe('a session', () => {
	test('runs as soon as it is made, with a way in, and what is unset is absent', async () => {
		const { create, emulator } = setUp();
		const made = await create();
		expect(made).toEqual({
			id: expect.stringMatching(/^[\da-f]{8}-[\da-f-]{27}$/),
			projectId: expect.any(String),
			status: 'RUNNING',
			region: 'us-west-2',
			keepAlive: false,
			proxyBytes: 0,
			createdAt: '2026-11-20T23:40:32.216Z',
			updatedAt: '2026-11-20T23:40:32.216Z',
			startedAt: '2026-11-20T23:40:32.216Z',
			expiresAt: '2026-11-21T00:40:32.216Z',
			connectUrl: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/\?signingKey=[\w-]{32}$/),
			seleniumRemoteUrl: expect.any(String),
			signingKey: expect.any(String),
		});
		expect(made.connectUrl).toContain(made.signingKey);
		expect(emulator.browserbase.sessions()).toEqual([{ id: made.id, status: 'RUNNING', open: true, url: null }]);
	});

	test('is PENDING until its browser is up, where that is wanted', async () => {
		const { create, session, clock } = setUp({ browserbase: { createdAs: 'PENDING' } });
		const { id, status } = await create();
		expect(status).toBe('PENDING');
		await clock.advance(30);
		expect((await session(id)).status).toBe('RUNNING');
	});

	test('ends in error where its browser does not start', async () => {
		const browser = () => {
			throw new Error('no browser');
		};
		const { open, session } = setUp({ browser });
		const told = await session(await open());
		expect(told).toMatchObject({ status: 'ERROR', endedAt: expect.any(String) });
		expect(told).not.toHaveProperty('connectUrl');
	});

	test.each<[string, object, string]>([
		['a lifetime below a minute', { timeout: 59 }, 'body/timeout must be >= 60'],
		['a lifetime above six hours', { timeout: 21_601 }, 'body/timeout must be <= 21600'],
		['a fraction', { timeout: 60.5 }, 'body/timeout must be integer'],
		['a region that there is none of', { region: 'mars-1' }, 'body/region must be equal to one of the allowed values'],
		['a context without its id', { browserSettings: { context: {} } }, "must have required property 'id'"],
		['metadata of 512 characters', { userMetadata: { a: 'x'.repeat(504) } }, 'fewer than 512 characters'],
		['a proxy by another protocol', proxies({ type: 'external', server: 'socks5://p.test' }), 'http or https proxy'],
		[
			'a state elsewhere',
			proxies({ type: 'browserbase', geolocation: { country: 'DE', state: 'BE' } }),
			'for the United States only',
		],
	])('is refused for %s', async (_what, request, message) => {
		const { send, emulator } = setUp();
		const { status, body } = await send('POST', '/sessions', request);
		expect([status, body]).toEqual([
			400,
			{ statusCode: 400, error: 'Bad Request', message: expect.stringContaining(message) },
		]);
		expect(emulator.browserbase.sessions()).toEqual([]);
	});

	test('keeps 511 characters of metadata, and tells proxies and all else that it takes', async () => {
		const { create } = setUp();
		const userMetadata = { a: 'x'.repeat(503) };
		expect(await create({ userMetadata, timeout: 60, region: 'eu-central-1', keepAlive: true })).toMatchObject({
			userMetadata,
			region: 'eu-central-1',
			keepAlive: true,
			expiresAt: '2026-11-20T23:41:32.216Z',
		});
		const us = { country: 'US', state: 'CA' };
		const server = 'http://p.test:1';
		const all = [{ type: 'browserbase', geolocation: us }, { type: 'external', server }, { type: 'none' }];
		expect(await create({ proxies: all })).toMatchObject({ status: 'RUNNING' });
	});

	test.each([
		['context', { browserSettings: { context: { id: 'nope' } } }],
		['extension', { extensionId: 'nope' }],
		['extension', { browserSettings: { extensionId: 'nope' } }],
	])('is refused for a %s that there is none of', async (what, request) => {
		const { send } = setUp();
		const { status, body } = await send('POST', '/sessions', request);
		expect([status, body.error, body.message]).toEqual([404, 'Not Found', `There is no ${what} nope`]);
	});

	test('stays within its domains', async () => {
		const wanted: (((url: string) => boolean) | undefined)[] = [];
		const { open } = setUp({
			browser: ({ allows }) => {
				wanted.push(allows);
				throw new Error('enough is known');
			},
		});
		await open({ browserSettings: { allowedDomains: ['ok.test'] } });
		await open({});
		const [allows, all] = wanted;
		expect(['https://ok.test/', 'https://a.OK.test/x', 'about:blank'].map(url => allows?.(url))).toEqual([
			true,
			true,
			true,
		]);
		expect(['https://notok.test/', 'https://ok.test.evil/', 'no address'].map(url => allows?.(url))).toEqual([
			false,
			false,
			false,
		]);
		expect(all).toBeUndefined();
	});
});

describe('its end', () => {
	test('shows a moment after it was asked for', async () => {
		const { open, release, session, send, clock, browsers, emulator } = setUp();
		const id = await open();
		const released = await release(id);
		expect([released.status, released.body.status]).toEqual([200, 'RUNNING']);
		expect(released.body).not.toHaveProperty('connectUrl');
		await clock.advance(29);
		const listed = await send('GET', '/sessions?status=RUNNING');
		expect(listed.body).toEqual([{ ...released.body }]);
		expect(await session(id)).toEqual(released.body);
		expect(browsers.open).toEqual({ pages: 0, browsers: 0 });
		expect(emulator.browserbase.sessions()[0]?.open).toBe(false);
		await clock.advance(1);
		expect(await session(id)).toMatchObject({ status: 'COMPLETED', endedAt: '2026-11-20T23:40:32.276Z' });
		expect((await send('GET', '/sessions?status=RUNNING')).body).toEqual([]);
	});

	test.each([
		[undefined, 200],
		['unchanged', 200],
		['conflict', 409],
	] as const)('asked for again answers %s with %i', async (releaseEnded, status) => {
		const { open, ended, release, session } = setUp({ browserbase: releaseEnded ? { releaseEnded } : {} });
		const id = await open();
		await ended(id);
		const before = await session(id);
		expect((await release(id)).status).toBe(status);
		expect(await session(id)).toEqual(before);
	});

	test('comes at its time, whoever looks then', async () => {
		const { open, connect, session, clock, send } = setUp();
		const id = await open({ timeout: 120, keepAlive: true });
		await connect(id);
		await clock.advance(2 * minute - 31);
		expect((await session(id)).status).toBe('RUNNING');
		await clock.advance(1);
		expect((await send('GET', '/sessions')).body).toMatchObject([
			{ id, status: 'TIMED_OUT', endedAt: '2026-11-20T23:42:32.216Z' },
		]);
	});

	test('comes when nobody has connected for five minutes, and not when somebody has', async () => {
		const { open, connect, session, clock } = setUp();
		const [alone, used] = [await open(), await open({ keepAlive: true })];
		await (await connect(used)).close();
		await clock.advance(5 * minute);
		expect(await session(alone)).toMatchObject({ status: 'TIMED_OUT', endedAt: '2026-11-20T23:45:32.216Z' });
		expect((await session(used)).status).toBe('RUNNING');
	});

	test('comes when its client leaves, unless it is to be kept alive', async () => {
		const { open, connect, session, clock } = setUp();
		const [fleeting, kept] = [await open(), await open({ keepAlive: true })];
		for (const id of [fleeting, kept]) await (await connect(id)).close();
		expect((await session(fleeting)).status).toBe('RUNNING');
		await clock.advance(30);
		expect((await session(fleeting)).status).toBe('COMPLETED');
		expect((await session(kept)).status).toBe('RUNNING');
	});

	test('does not come as long as one of its clients is there', async () => {
		const { open, connect, session, clock } = setUp();
		const id = await open();
		const [first, second] = [await connect(id), await connect(id)];
		await first.close();
		await clock.advance(minute);
		expect((await session(id)).status).toBe('RUNNING');
		await second.close();
		await clock.advance(30);
		expect((await session(id)).status).toBe('COMPLETED');
	});

	test('comes when its only client has sent nothing for ten minutes', async () => {
		const { open, connect, session, clock } = setUp();
		const id = await open();
		const client = await connect(id);
		await clock.advance(9 * minute);
		await client.goto('http://ok.test/a', { signal: new AbortController().signal });
		await clock.advance(9 * minute);
		expect(client.isConnected).toBe(true);
		await clock.advance(minute);
		expect(client.isConnected).toBe(false);
		await clock.advance(30);
		expect((await session(id)).status).toBe('COMPLETED');
	});

	test('takes its client along', async () => {
		const { open, connect, session, release, emulator } = setUp();
		const id = await open({ keepAlive: true });
		const client = await connect(id);
		const { connectUrl: url } = await session(id);
		await release(id);
		expect(client.isConnected).toBe(false);
		const again = emulator.browserbase.cdp.connect({ url, headers: {}, signal: new AbortController().signal });
		await expect(again).rejects.toThrow('1008 The session has ended');
	});
});

describe('signing keys', () => {
	const signal = new AbortController().signal;

	test('are new with every read, and open the session until they are old', async () => {
		const { open, session, clock, emulator } = setUp({ timing: { signingKey: minute } });
		const id = await open({ keepAlive: true });
		const [first, second] = [await session(id), await session(id)];
		expect(second.signingKey).not.toBe(first.signingKey);
		const { cdp } = emulator.browserbase;
		for (const { connectUrl: url } of [first, second]) await cdp.connect({ url, headers: {}, signal });
		await clock.advance(minute);
		const old = cdp.connect({ url: second.connectUrl, headers: {}, signal });
		await expect(old).rejects.toThrow('1008 The signing key is too old');
		const { connectUrl: url } = await session(id);
		expect((await cdp.connect({ url, headers: {}, signal })).isConnected).toBe(true);
	});

	test('of no session open none', async () => {
		const { emulator } = setUp();
		for (const url of ['ws://127.0.0.1:1/?signingKey=nope', 'ws://127.0.0.1:1/']) {
			const connecting = emulator.browserbase.cdp.connect({ url, headers: {}, signal });
			await expect(connecting).rejects.toThrow('1008 The signing key opens no session');
		}
	});
});

describe('the list', () => {
	const marked = (value: unknown) => ({ userMetadata: value });

	test('is the newest first, by state, without what opens them, and complete', async () => {
		const { open, ended, send } = setUp();
		const ids: string[] = [];
		for (let count = 0; count < 30; count++) ids.unshift(await open());
		await ended(ids[3] ?? '');
		const { body } = await send('GET', '/sessions');
		expect(body.map((each: { id: string }) => each.id)).toEqual(ids);
		expect(body.some((each: object) => 'connectUrl' in each || 'signingKey' in each)).toBe(false);
		const completed = await send('GET', '/sessions?status=COMPLETED');
		expect(completed.body.map((each: { id: string }) => each.id)).toEqual([ids[3]]);
	});

	test.each([
		["user_metadata['a']:'x'", ['text']],
		["user_metadata['b']['c']:'x'", ['nested']],
		["user_metadata['a']:'y'", []],
		["user_metadata['a']:'1'", []],
		["user_metadata['list']:'x'", []],
		["user_metadata['a']['c']:'x'", []],
		["user_metadata['constructor']['name']:'Object'", []],
		["user_metadata['empty']:''", ['empty']],
	])('finds by %s', async (q, found) => {
		const { create, send } = setUp();
		const metadata = {
			text: { a: 'x' },
			nested: { b: { c: 'x' } },
			number: { a: 1 },
			list: { list: ['x'] },
			empty: { empty: '' },
		};
		const names = new Map<string, string>();
		for (const [name, value] of Object.entries(metadata)) names.set((await create(marked(value))).id, name);
		await create();
		const { status, body } = await send('GET', `/sessions?q=${encodeURIComponent(q)}`);
		expect([status, body.map((each: { id: string }) => names.get(each.id))]).toEqual([200, found]);
	});

	test.each([
		'a:x',
		"user_metadata['a']:x",
		"user_metadata:'x'",
		"user_metadata['a']:'it\\'s'",
		"user_metadata['a']:'x' AND user_metadata['b']:'y'",
		"metadata['a']:'x'",
		'',
	])('refuses the query %j', async q => {
		const { send } = setUp();
		expect((await send('GET', `/sessions?q=${encodeURIComponent(q)}`)).status).toBe(400);
	});

	test('has a session some time after its creation, where that is wanted', async () => {
		const { create, session, send, clock } = setUp({ timing: { listing: 1000 } });
		const { id } = await create(marked({ a: 'x' }));
		const list = async () => (await send('GET', "/sessions?q=user_metadata['a']:'x'")).body.length;
		expect([(await session(id)).status, await list()]).toEqual(['RUNNING', 0]);
		await clock.advance(1000);
		expect(await list()).toBe(1);
	});
});

describe('what belongs to a session', () => {
	test('addresses to watch it hold as long as it was asked, and go with it', async () => {
		const { open, connect, send, emulator, clock, ended } = setUp();
		const id = await open({ keepAlive: true });
		await (await connect(id)).goto('http://ok.test/a', { signal: new AbortController().signal });
		const { body } = await send('GET', `/sessions/${id}/debug?expiresIn=60`);
		expect(body.pages).toEqual([expect.objectContaining({ url: 'http://ok.test/a', title: '/a' })]);
		const watch = () =>
			emulator.browserbase.cdp.connect({ url: body.wsUrl, headers: {}, signal: new AbortController().signal });
		expect((await watch()).isConnected).toBe(true);
		await clock.advance(minute);
		await expect(watch()).rejects.toThrow('1008');
		await ended(id);
		expect(await send('GET', `/sessions/${id}/debug`)).toMatchObject({ status: 410, body: { error: 'Gone' } });
	});

	test('logs what clients sent, unless it is not to', async () => {
		const { open, connect, send } = setUp();
		const [logged, silent] = [await open(), await open({ browserSettings: { logSession: false } })];
		for (const id of [logged, silent]) {
			const client = await connect(id);
			await client.evaluate({ script: 'return 1', args: {} }, { signal: new AbortController().signal });
		}
		const { body } = await send('GET', `/sessions/${logged}/logs`);
		expect(body).toEqual([
			{
				method: 'Runtime.evaluate',
				pageId: 0,
				sessionId: logged,
				timestamp: expect.any(Number),
				request: expect.objectContaining({ params: { expression: 'return 1' } }),
				response: expect.objectContaining({ result: {} }),
			},
		]);
		expect((await send('GET', `/sessions/${silent}/logs`)).body).toEqual([]);
	});

	test('uploads can be read a moment later, and go into an open session only', async () => {
		const { open, send, clock, emulator, ended } = setUp({ timing: { upload: 500 } });
		const id = await open();
		const form = new FormData();
		form.set('file', new File(['hello'], 'a.txt'));
		expect(await send('POST', `/sessions/${id}/uploads`, form)).toMatchObject({
			status: 200,
			body: { message: expect.stringContaining('a.txt') },
		});
		expect(emulator.browserbase.uploads(id)).toEqual([]);
		await clock.advance(500);
		expect(emulator.browserbase.uploads(id)).toEqual([{ name: 'a.txt', content: new TextEncoder().encode('hello') }]);
		const text = new FormData();
		text.set('file', 'no file');
		expect((await send('POST', `/sessions/${id}/uploads`, text)).status).toBe(400);
		await ended(id);
		expect((await send('POST', `/sessions/${id}/uploads`, form)).status).toBe(410);
	});

	test.each(['', '/debug', '/logs', '/downloads'])(
		'there is none of a session that there is none of: %s',
		async path => {
			const { send } = setUp();
			expect(await send('GET', `/sessions/nope${path}`)).toMatchObject({
				status: 404,
				body: { statusCode: 404, error: 'Not Found', message: 'There is no session nope' },
			});
		},
	);
});

test('a wrong key, an unknown path and a misspelt field are refused in the shape of the others', async () => {
	await using emulator = createEmulator({ apiKey: 'test-key' });
	const send = createTestClient(emulator.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key');
	const answers = [
		await send('GET', '/sessions', undefined, { 'x-bb-api-key': 'other' }),
		await send('GET', '/sesions'),
		await send('PUT', '/sessions'),
		await send('POST', '/sessions', { keepalive: true }),
	];
	expect(answers).toEqual([
		refused(401, 'Unauthorized', 'key'),
		refused(404, 'Not Found', 'Not Found'),
		refused(405, 'Method Not Allowed', 'Method Not Allowed'),
		refused(400, 'Bad Request', 'body.keepalive'),
	]);
	expect(emulator.violations.map(({ place }) => place)).toEqual(['path', 'method', 'body.keepalive']);
});

function refused(statusCode: number, error: string, message: string): object {
	return { status: statusCode, body: { statusCode, error, message: expect.stringContaining(message) } };
}

function proxies(proxy: object): object {
	return { proxies: [proxy] };
}

import { expect, test } from 'vitest';
import { skyvernSetUp } from '../testing/skyvern-set-up.ts';

const setUp = skyvernSetUp();

test('a session is created, then runs, with every key and times without a zone', async () => {
	const { clock, send, session } = setUp();
	const created = (await send('POST', '/browser_sessions', { url: 'http://ok.test/a', extensions: ['ad-blocker'] }))
		.body;
	expect(created.browser_session_id).toMatch(/^pbs_\d+$/);
	expect(created.created_at).toMatch(/^2026-11-20T23:40:32\.216\d{3}$/);
	expect(created).toMatchObject({
		status: 'created',
		timeout: 60,
		started_at: null,
		browser_address: null,
		warning: null,
	});
	expect(Object.keys(created)).toHaveLength(28);
	await clock.advance(30);
	const running = await session(created.browser_session_id);
	expect(running).toMatchObject({ status: 'running', extensions: ['ad-blocker'], stream_transport: 'cdp' });
	expect(running.started_at > created.created_at).toBe(true);
});

test('a session needs no body, and survives a page that does not load', async () => {
	const { send, open, session, emulator: made } = setUp();
	expect(await send('POST', '/browser_sessions')).toMatchObject({ status: 200 });
	const id = await open({ url: 'http://bad.test/' });
	expect((await session(id)).status).toBe('running');
	expect(made.skyvern.sessions().at(-1)).toEqual({ id, status: 'running', open: true, url: 'about:blank' });
});

test.each<[string, object, number]>([
	['a timeout below 5', { timeout: 4 }, 422],
	['a type that there is none of', { browser_type: 'lynx' }, 422],
	['a profile id of the wrong kind', { browser_profile_id: 'pbs_1' }, 422],
	['a profile that there is none of', { browser_profile_id: 'bp_1' }, 404],
	['a URL that is none', { url: 'http://' }, 400],
	['a script as its URL', { url: 'javascript:alert(1)' }, 400],
	['a time zone that there is none of', { browser_settings: { timezone_id: 'Mars/Olympus' } }, 422],
	['a URL that is not http', { url: 'file:///etc/passwd' }, 400],
	['an address to keep with another proxy', { proxy_session_id: 's', proxy_location: 'NONE' }, 400],
	['an internal host', { url: 'http://192.168.0.1/' }, 400],
	['this machine, where none is allowed', { url: 'http://127.0.0.1:8000/' }, 400],
])('a session is refused for %s', async (_what, request, status) => {
	const { send, emulator: made } = setUp({ skyvern: { internalHosts: false } });
	expect((await send('POST', '/browser_sessions', request)).status).toBe(status);
	expect(made.skyvern.sessions()).toEqual([]);
});

test.each<[boolean | 'loopback' | undefined, string, number]>([
	[undefined, 'http://127.0.0.1:8000/', 200],
	[undefined, 'http://localhost:8000/', 200],
	[undefined, 'http://10.0.0.1/', 400],
	['loopback', 'http://printer.local/', 400],
	[true, 'http://10.0.0.1/', 200],
	[false, 'http://[::1]/', 400],
])('a session with internal hosts %s it begins at %s with %i', async (internalHosts, url, status) => {
	const { send } = setUp({ skyvern: internalHosts === undefined ? {} : { internalHosts } });
	expect((await send('POST', '/browser_sessions', { url })).status).toBe(status);
});

test('a session has its time capped with a warning, and ends when it is up', async () => {
	const { clock, send, open, session } = setUp();
	const created = await send('POST', '/browser_sessions', { timeout: 1440 });
	expect(created.body).toMatchObject({ timeout: 240, warning: expect.stringContaining('240') });
	await clock.advance(1_000);
	const id = await open({ timeout: 240 });
	expect(await session(id)).toMatchObject({ timeout: 240, warning: null });
	await clock.advance(240 * 60_000 - 1);
	expect((await session(id)).status).toBe('running');
	await clock.advance(1);
	expect((await send('GET', '/browser_sessions')).body).toEqual([]);
	expect(await session(id)).toMatchObject({ status: 'timeout', completed_at: expect.any(String) });
});

test('a session is closed by hand as often as you like, and can still be read', async () => {
	const { open, close, session, send, browsers } = setUp();
	const [id, other] = [await open(), await open()];
	expect(await close(id)).toEqual({ status: 200, body: { message: expect.any(String) } });
	const first = await session(id);
	expect(await close(id)).toMatchObject({ status: 200 });
	expect(await session(id)).toEqual(first);
	expect(first).toMatchObject({ status: 'completed', completed_at: expect.any(String) });
	expect(
		(await send('GET', '/browser_sessions')).body.map(
			(each: { browser_session_id: string }) => each.browser_session_id,
		),
	).toEqual([other]);
	expect(browsers.open).toEqual({ pages: 1, browsers: 1 });
});

test('a session is remembered for seven days, newest first and in pages', async () => {
	const { clock, send, open, close } = setUp();
	const first = await open();
	await close(first);
	await clock.advance(6 * 24 * 60 * 60_000);
	const second = await open();
	const history = async (query = '') =>
		(await send('GET', `/browser_sessions/history${query}`)).body.map(
			(each: { browser_session_id: string; status: string }) => [each.browser_session_id, each.status],
		);
	expect(await history()).toEqual([
		[second, 'running'],
		[first, 'completed'],
	]);
	expect(await history('?page=2&page_size=1')).toEqual([[first, 'completed']]);
	expect((await send('GET', '/browser_sessions/history?page_size=101')).status).toBe(422);
	await clock.advance(24 * 60 * 60_000);
	expect((await history()).map(([id]: [string]) => id)).toEqual([second]);
});

test('a session can still be told to keep its profile, until it has ended', async () => {
	const { clock, send, open, close, profile } = setUp();
	const id = await open();
	const before = (await send('GET', `/browser_sessions/${id}`)).body;
	const patch = (to: boolean) => send('PATCH', `/browser_sessions/${id}`, { generate_browser_profile: to });
	const patched = await patch(true);
	expect(patched).toMatchObject({ status: 200, body: { generate_browser_profile: true, stream_transport: null } });
	expect(patched.body.modified_at > before.modified_at).toBe(true);
	await close(id);
	await clock.advance(60_000);
	expect((await profile({ browser_session_id: id })).status).toBe(200);
	expect((await patch(false)).status).toBe(409);
	expect((await send('PATCH', '/browser_sessions/pbs_1', { generate_browser_profile: true })).status).toBe(404);
	expect((await send('PATCH', `/browser_sessions/${id}`, {})).status).toBe(422);
});

test('a session is given more minutes, up to 360 in all, until it has ended or is about to', async () => {
	const { clock, send, open, close, session } = setUp();
	const extend = async (id: string, additional_minutes: unknown) => {
		const { status, body } = await send('POST', `/browser_sessions/${id}/extend`, { additional_minutes });
		return [status, body.timeout ?? body.detail, body.warning];
	};
	const [id, short] = [await open({ timeout: 240 }), await open({ timeout: 5 })];
	expect(await extend(id, 60)).toEqual([200, 300, null]);
	expect(await extend(id, 100)).toEqual([200, 360, expect.stringContaining('60 minutes')]);
	expect(await extend(id, 1)).toEqual([409, expect.stringContaining('maximum lifetime'), undefined]);
	expect((await extend(id, 0))[0]).toBe(422);
	await clock.advance(3 * 60_000 + 1);
	expect(await extend(short, 5)).toEqual([409, expect.stringContaining('expired'), undefined]);
	await clock.advance(356 * 60_000);
	expect((await session(id)).status).toBe('running');
	await close(id);
	expect(await extend(id, 5)).toEqual([409, expect.stringContaining('already ended'), undefined]);
	expect((await extend('pbs_1', 5))[0]).toBe(404);
});

test('a session is told as it was while an extension is not confirmed, and has it all the same', async () => {
	const { send, open, session } = setUp({ skyvern: { unconfirmedExtensions: 1 } });
	const id = await open({ timeout: 30 });
	const extend = () => send('POST', `/browser_sessions/${id}/extend`, { additional_minutes: 10 });
	expect(await extend()).toMatchObject({ status: 202, body: { timeout: 30, warning: expect.any(String) } });
	expect((await session(id)).timeout).toBe(40);
	expect(await extend()).toMatchObject({ status: 200, body: { timeout: 50 } });
});

test('a session tells of no time when none was asked for, and lives as long as ever', async () => {
	const { clock, send, open, session } = setUp();
	const id = await open({ timeout: null });
	expect((await session(id)).timeout).toBeNull();
	await clock.advance(60 * 60_000);
	expect((await session(id)).status).toBe('timeout');
	expect((await send('POST', '/browser_sessions', { timeout: 4 })).status).toBe(422);
});

test('a session does not exist under any other id', async () => {
	const { send, close } = setUp();
	expect([(await send('GET', '/browser_sessions/pbs_1')).status, (await close('pbs_1')).status]).toEqual([404, 404]);
});

test('a session has an address from its creation on when there is one to be had, marked as closed after its end', async () => {
	const { clock, send, session, close } = setUp({ skyvern: { browserAddress: id => `wss://cdp.test/${id}` } });
	const { browser_session_id: id, browser_address } = (await send('POST', '/browser_sessions')).body;
	expect(browser_address).toBe(`wss://cdp.test/${id}`);
	await clock.advance(30);
	expect((await session(id)).browser_address).toBe(browser_address);
	await close(id);
	expect((await session(id)).browser_address).toMatch(/^wss:.*::closed::\d+$/);
});

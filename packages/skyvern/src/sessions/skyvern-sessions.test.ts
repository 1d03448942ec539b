import { createManualClock } from '@anybrowser/emulator';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

test('a session is created with everything that Skyvern takes', async () => {
	const { provider, sent } = emulated();
	const profile = await provider.profiles.create({ name: 'shop' });
	await provider.create({
		url: 'http://127.0.0.1:9/',
		timeoutMinutes: 30,
		proxy: { country: 'US', region: 'CA', city: 'Fresno' },
		adblock: true,
		captchaSolver: true,
		browser: 'chrome',
		profile: { id: profile.id, save: true },
		liveView: true,
		timezone: 'Europe/Berlin',
	});
	expect(sent('createBrowserSession')).toEqual([
		{
			url: 'http://127.0.0.1:9/',
			timeout: 30,
			proxy_location: { country: 'US', subdivision: 'CA', city: 'Fresno' },
			extensions: ['ad-blocker', 'captcha-solver'],
			browser_type: 'chrome',
			browser_profile_id: profile.id,
			generate_browser_profile: true,
			needs_live_view: true,
			browser_settings: { timezone_id: 'Europe/Berlin' },
		},
	]);
});

test("the server's cap of a session's life is a warning", async () => {
	const { provider } = emulated();
	const session = await provider.create({ timeoutMinutes: 1_000 });
	expect(session.timeoutMinutes).toBe(240);
	expect(session.warnings).toMatchObject([{ code: 'provider', provider: 'skyvern' }]);
	expect((await provider.create({ timeoutMinutes: 240 })).warnings).toEqual([]);
});

test('an address without its scheme is opened with https, as Skyvern itself does it', async () => {
	const { provider, sent } = emulated();
	await provider.create({ url: 'example.com/shop' });
	expect(sent('createBrowserSession')).toEqual([{ url: 'https://example.com/shop' }]);
});

test('an extension that Skyvern cuts or has not confirmed is a warning, and one that it refuses a conflict', async () => {
	const { provider, sent } = emulated({ skyvern: { unconfirmedExtensions: 1 } });
	const { id } = await provider.create({ timeoutMinutes: 240 });
	const unconfirmed = await provider.extend(id, 60);
	expect(unconfirmed.warnings).toMatchObject([{ code: 'provider', message: expect.stringContaining('not confirmed') }]);
	const cut = await provider.extend(id, 100);
	expect([cut.timeoutMinutes, cut.warnings]).toMatchObject([360, [{ code: 'provider' }]]);
	await expect(provider.extend(id, 1)).rejects.toMatchObject({ code: 'conflict', status: 409, retryable: false });
	expect(sent('extendBrowserSession')).toHaveLength(3);
});

test('an extension beyond what a session may have in all is refused, and nothing is sent', async () => {
	const { provider, sent } = emulated();
	const error = await provider.extend('pbs_1', 361).catch((thrown: unknown) => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('1 to 360') });
	expect(sent('extendBrowserSession')).toEqual([]);
});

test('ready waits until the browser is up', async () => {
	const { client } = emulated({ timing: { startup: 80 } });
	const session = await client.sessions.create();
	expect(session.status).toBe('starting');
	const up = await session.ready();
	expect(up.status).toBe('running');
	expect(up.startedAt).toBeInstanceOf(Date);
});

test('ready tells of a session that has ended', async () => {
	const { client } = emulated();
	const session = await client.sessions.create();
	await client.sessions.close(session.id);
	await expect(session.ready()).rejects.toMatchObject({ code: 'session_closed' });
});

test('open sessions are listed at once; all of them, ended ones too, page by page', async () => {
	const { provider, emulator } = emulated();
	const ids: string[] = [];
	for (let count = 0; count < 5; count++) ids.push((await provider.create()).id);
	const [first = '', ...open] = ids;
	await provider.close(first);
	const listed = await provider.list();
	expect(listed.items.map(({ id }) => id).toSorted()).toEqual(open.toSorted());
	expect(listed.nextCursor).toBeNull();

	const all = [];
	for await (const session of provider.list({ state: 'all', limit: 2 })) all.push(session);
	expect(all.map(({ id }) => id)).toEqual(ids.toReversed());
	expect(all.at(-1)?.status).toBe('closed');
	const pages = emulator.skyvern.requests().filter(entry => entry.operation === 'listBrowserSessionHistory');
	expect(pages).toHaveLength(3);

	const page = await provider.list({ state: 'all', limit: 2 });
	const next = await provider.list({ state: 'all', limit: 2, cursor: page.nextCursor ?? '' });
	expect([...page.items, ...next.items].map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 4));
});

test('update decides whether the profile is saved: 404 for an unknown session, 409 for one that has ended', async () => {
	const { provider, sent } = emulated();
	const { id } = await provider.create();
	expect((await provider.update(id, { saveProfile: true })).raw).toMatchObject({ generate_browser_profile: true });
	expect((await provider.update(id, { saveProfile: false })).raw).toMatchObject({ generate_browser_profile: false });
	expect(sent('updateBrowserSession')).toEqual([
		{ generate_browser_profile: true },
		{ generate_browser_profile: false },
	]);
	await provider.close(id);
	const update = (session: string) => provider.update(session, { saveProfile: true });
	await expect(update(id)).rejects.toMatchObject({ code: 'conflict', status: 409, operation: 'sessions.update' });
	await expect(update('pbs_0')).rejects.toMatchObject({ code: 'not_found', status: 404 });
});

test('an update whose answer is lost is sent again', async () => {
	const { provider, emulator, sent } = emulated();
	const { id } = await provider.create();
	emulator.faults.add({ operation: 'updateBrowserSession', drop: 'after' });
	expect((await provider.update(id, { saveProfile: true })).id).toBe(id);
	expect(sent('updateBrowserSession')).toHaveLength(2);
});

test('downloads that cannot be listed right now are a fault that passes', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.create();
	const body = {
		detail: { code: 'downloaded_files_unavailable', message: 'Downloads cannot be listed', retryable: true },
	};
	emulator.faults.add({ operation: 'getBrowserSession', status: 503, body, times: 1 });
	expect((await provider.get(id)).id).toBe(id);
	emulator.faults.add({ operation: 'getBrowserSession', status: 503, body });
	const error = await provider.get(id, { maxRetries: 0 }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'provider', status: 503, retryable: true });
	expect(error.message).toMatch(/downloaded_files_unavailable|cannot be listed/i);
});

test('a 404 without a body, and a 500 in its own shape, say what there is to say', async () => {
	const { provider, emulator } = emulated();
	const { id } = await provider.create();
	emulator.faults.add({ operation: 'getBrowserSession', status: 404, body: '' });
	const gone = await provider.get(id).catch(thrown => thrown);
	expect(gone).toMatchObject({ code: 'not_found', status: 404, retryable: false });
	expect(gone.message).toContain('check the id');
	emulator.faults.add({
		operation: 'getBrowserSession',
		status: 500,
		body: { error: 'Unexpected error: KeyError' },
		times: 3,
	});
	const failed = await provider.get(id, { maxRetries: 0 }).catch(thrown => thrown);
	expect(failed).toMatchObject({ code: 'provider', status: 500, retryable: true });
	expect(failed.message).toContain('KeyError');
	emulator.faults.clear();
});

test('a session whose time is up is closed', async () => {
	const clock = createManualClock();
	const { provider, emulator } = emulated({ clock, timing: { startup: 0 } });
	const { id } = await provider.create({ timeoutMinutes: 5 });
	await clock.advance(1);
	await expect.poll(() => emulator.skyvern.sessions()[0]?.status).toBe('running');
	await clock.advance(6 * 60_000);
	expect((await provider.get(id)).status).toBe('closed');
});

test('a session that has ended has no address, whatever the server says of its former one', async () => {
	const { provider } = emulated({ skyvern: { browserAddress: id => `ws://127.0.0.1:1/${id}` } });
	const { id, cdpUrl } = await provider.create({});
	expect(cdpUrl).toBe(`ws://127.0.0.1:1/${id}`);
	await provider.close(id);
	const ended = await provider.get(id);
	expect(ended.raw).toMatchObject({ browser_address: expect.stringContaining('::closed::') });
	expect(ended.cdpUrl).toBeNull();
});

test('a limit cuts the list of open sessions into pages, and what is no limit is refused', async () => {
	const { provider } = emulated();
	const ids: string[] = [];
	for (let count = 0; count < 5; count++) ids.push((await provider.create()).id);
	const sizes: number[] = [];
	const listed: string[] = [];
	for await (const { items } of provider.list({ limit: 2 }).pages()) {
		sizes.push(items.length);
		for (const { id } of items) {
			listed.push(id);
			await provider.close(id);
		}
	}
	expect(sizes).toEqual([2, 2, 1]);
	expect(listed.toSorted()).toEqual(ids.toSorted());
	await expect(provider.list({ limit: 0 })).rejects.toMatchObject({ code: 'invalid_request' });
});

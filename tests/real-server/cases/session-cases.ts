import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { isAtLeast } from '../server-version.ts';
import { failsWith } from './fails-with.ts';

/** Milliseconds that the server's clock and ours may be apart; they are the same machine's. */
const clockMs = 60_000;

export const sessionCases: readonly Case[] = [
	{
		name: 'a session is created, becomes ready, tells its DevTools address and is closed, twice',
		async run({ client, site }) {
			const session = await client.sessions.create({ url: `${site.url}/`, timeoutMinutes: 6 });
			try {
				const ready = await session.ready({ deadline: 60_000 });
				assert.equal(ready.timeoutMinutes, 6);
				const { cdpUrl } = await session.refresh();
				assert.match(cdpUrl ?? '', /^http:\/\/127\.0\.0\.1:\d+$/);
			} finally {
				await session.close();
			}
			assert.equal((await session.refresh()).status, 'closed');
			await client.sessions.close(session.id);
			assert.notEqual((await session.refresh()).endedAt, null);
		},
	},
	{
		name: 'times are UTC, though they have no zone and the server is elsewhere',
		async run({ client, probe }) {
			const before = Date.now();
			const { createdAt, id } = (await client.sessions.create({})).snapshot;
			await client.sessions.close(id);
			assert.ok(Math.abs((createdAt?.getTime() ?? 0) - before) < clockMs, `created at ${createdAt?.toISOString()}`);
			const { body } = await probe('GET', `/browser_sessions/${id}`);
			assert.match(String((body as Record<string, unknown>)['created_at']), /^\d{4}-\d\d-\d\dT[\d:.]+$/);
		},
	},
	{
		name: 'open sessions are listed, and closed ones are in the history alone',
		async run({ client, provider }) {
			const open = await client.sessions.create({});
			const closed = await client.sessions.create({});
			try {
				await closed.close();
				const listed = (await client.sessions.list()).items.map(({ id }) => id);
				assert.ok(listed.includes(open.id));
				assert.ok(!listed.includes(closed.id));
				const { data } = await provider.native.GET('/browser_sessions/history', {
					params: { query: { page: 1, page_size: 100 } },
				});
				const history = (data ?? []).map(each => each.browser_session_id);
				assert.ok(history.includes(closed.id), 'the closed one is in the history');
				const paged = await provider.native.GET('/browser_sessions/history', {
					params: { query: { page: 1, page_size: 1 } },
				});
				assert.equal(paged.data?.length, 1);
			} finally {
				await open.close();
			}
		},
	},
	{
		name: 'a timeout above 240 minutes is cut, with a warning',
		async run({ client, server, note }) {
			const { snapshot, id } = await client.sessions.create({ timeoutMinutes: 1_000 });
			await client.sessions.close(id);
			assert.equal(snapshot.timeoutMinutes, 240);
			note(`its warning: ${snapshot.warnings[0]?.message ?? 'none, as before 1.0.50'}`);
			assert.equal(snapshot.warnings[0]?.code, isAtLeast(server, '1.0.50') ? 'provider' : undefined);
		},
	},
	{
		name: 'a timeout below 5 minutes is 422',
		async run({ client, probe }) {
			await failsWith(() => client.sessions.create({ timeoutMinutes: 1 }), 'invalid_request');
			assert.equal((await probe('POST', '/browser_sessions', { body: { timeout: 4 } })).status, 422);
		},
	},
	{
		name: 'a start page that is no address, and one of an internal host, is 400',
		async run({ client, probe }) {
			await failsWith(() => client.sessions.create({ url: 'http://10.0.0.1/' }), 'invalid_request', 400);
			const { status } = await probe('POST', '/browser_sessions', { body: { url: 'file:///etc/passwd' } });
			assert.equal(status, 400);
		},
	},
	{
		name: 'an unknown session is 404, to read, to close and to change',
		async run({ client, probe }) {
			await failsWith(() => client.sessions.get('pbs_0'), 'not_found', 404);
			await failsWith(() => client.sessions.close('pbs_0'), 'not_found', 404);
			const { status } = await probe('PATCH', '/browser_sessions/pbs_0', { body: { generate_browser_profile: true } });
			assert.equal(status, 404);
		},
	},
	{
		name: 'whether the profile is saved can be changed while a session is open, and is 409 after',
		async run({ client, provider, probe }) {
			const { id } = await client.sessions.create({});
			const changed = await provider.native.PATCH('/browser_sessions/{browser_session_id}', {
				params: { path: { browser_session_id: id } },
				body: { generate_browser_profile: true },
			});
			assert.equal(changed.data?.generate_browser_profile, true);
			await client.sessions.close(id);
			const { status } = await probe('PATCH', `/browser_sessions/${id}`, { body: { generate_browser_profile: false } });
			assert.equal(status, 409);
		},
	},
	{
		name: 'an open session is given more minutes, and a closed one is not; before 1.0.56 the way is missing',
		async run({ client, server }) {
			const session = await client.sessions.create({ timeoutMinutes: 6 });
			try {
				await session.ready({ deadline: 60_000 });
				if (!isAtLeast(server, '1.0.56')) {
					await failsWith(() => session.extend(10), 'not_found', 404);
					return;
				}
				assert.equal((await session.extend(10)).timeoutMinutes, 16);
				assert.equal((await session.refresh()).timeoutMinutes, 16);
			} finally {
				await session.close();
			}
			await failsWith(() => client.sessions.extend(session.id, 5), 'session_closed', 409);
			await failsWith(() => client.sessions.extend('pbs_0', 5), 'not_found', 404);
		},
	},
	{
		name: 'pages see the time zone of their session; a server before 1.0.56 leaves it out, with a warning',
		async run({ client, site, server, note }) {
			const session = await client.sessions.create({ url: `${site.url}/`, timezone: 'Asia/Kathmandu' });
			try {
				await session.ready({ deadline: 60_000 });
				const seen = await session.evaluate('Intl.DateTimeFormat().resolvedOptions().timeZone');
				note(`the page's time zone: ${String(seen)}`);
				const codes = session.snapshot.warnings.map(({ code }) => code);
				assert.deepEqual(codes, isAtLeast(server, '1.0.56') ? [] : ['unsupported']);
			} finally {
				await session.close();
			}
		},
	},
	{
		name: 'extensions, browser, proxy and live view are accepted',
		async run({ client, note }) {
			const { snapshot, id } = await client.sessions.create({
				adblock: true,
				captchaSolver: true,
				browser: 'chrome',
				proxy: { country: 'US', region: 'CA' },
				liveView: true,
			});
			await client.sessions.close(id);
			const { extensions, browser_type } = snapshot.raw as Record<string, unknown>;
			assert.deepEqual(extensions, ['ad-blocker', 'captcha-solver']);
			assert.equal(browser_type, 'chrome');
			note(`live view: ${snapshot.liveUrl === null ? 'none' : 'an address of the vendor’s interface'}`);
		},
	},
];

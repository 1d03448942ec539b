import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import { createTestClient, type TestClient } from '../testing/test-client.ts';
import { findChromium } from './chromium/find-chromium.ts';

const signIn = 'localStorage.setItem("theme", "dark")';
const show = '[document.body.textContent.trim(), localStorage.getItem("theme")]';
const signedIn = ['user ada', 'dark'];
const stranger = ['user nobody', null];

/** A real browser takes a while to start on a machine that does other things too. */
const patience = { timeout: 20_000, interval: 20 };

let site: PageServer;

beforeAll(async () => {
	site = await servePages({
		'/login': (request, response) => {
			const user = new URL(request.url ?? '', 'http://x.test').searchParams.get('user');
			response.writeHead(303, { location: '/', 'set-cookie': `user=${user}; HttpOnly; Path=/` }).end();
		},
		'/': (request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<body>user ${/user=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'nobody'}</body>`);
		},
	});
});

afterAll(() => site.close());

describe.each(['dom', 'chromium'] as const)('with the browser %s', { timeout: 60_000 }, type => {
	const isThere = type === 'dom' || findChromium() !== null;

	describe.skipIf(!isThere)(isThere ? 'that is there' : 'that is not run: there is no Chromium here', () => {
		let emulator: Emulator;

		beforeEach(() => {
			emulator = createEmulator({
				browser: type,
				timing: { startup: 0, closing: 0, profileArchive: 0, task: 0, longPoll: 20 },
				skyvern: { browserAddress: id => `ws://emulated.localhost/${id}` },
				agent: async ({ page, prompt }) => page.evaluate(prompt),
			});
		});
		afterEach(async () => {
			await emulator.close();
			emulator.assertConforming();
		});

		const login = (user = 'ada') => `${site.origin}/login?user=${user}`;

		describe('a profile of Smooth', () => {
			let send: TestClient;

			beforeEach(async () => {
				send = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
				await send('POST', '/profile', { id: 'p' });
			});

			const open = async (request: object): Promise<string> =>
				(await send('POST', '/task', { task: null, ...request })).body.r.id;

			/** What the script gives on the session's page. */
			async function evaluate(id: string, js: string): Promise<unknown> {
				const payload = { name: 'evaluate_js', input: { js, args: null } };
				await send('POST', `/task/${id}/event`, { id: 'evt', name: 'browser_action', payload });
				const read = async () => (await send('GET', `/task/${id}?event_t=0`)).body.r.events[0]?.payload;
				await expect.poll(read, patience).toMatchObject({ code: 200 });
				return (await read()).output.output;
			}

			/** One session from beginning to end. */
			async function visit(url: string, js: string, request: object = { profile_id: 'p' }): Promise<unknown> {
				const id = await open({ url, ...request });
				const value = await evaluate(id, js);
				await send('DELETE', `/task/${id}`);
				return value;
			}

			test('keeps cookies and storage between sessions, and no other has them', async () => {
				await visit(login(), signIn);
				expect(await visit(site.origin, show)).toEqual(signedIn);
				expect(await visit(site.origin, show, {})).toEqual(stranger);
				await send('POST', '/profile', { id: 'q' });
				expect(await visit(site.origin, show, { profile_id: 'q' })).toEqual(stranger);
			});

			test('tells of its cookies, its size and when it was saved, once something was', async () => {
				const list = async () => (await send('GET', '/profile')).body.r;
				const none = { cookie_domains: null, cookie_count: null, profile_size_bytes: null, last_saved_at: null };
				expect(await list()).toEqual([{ id: 'p', ...none }]);
				const before = Math.floor(Date.now() / 1000);
				await visit(login(), signIn);
				await expect.poll(async () => (await list())[0].last_saved_at, patience).toBeGreaterThanOrEqual(before);
				const [saved] = await list();
				expect(saved).toMatchObject({ id: 'p', cookie_domains: ['127.0.0.1'], cookie_count: 1 });
				expect(saved.profile_size_bytes).toBeGreaterThan(50);
			});

			// The rest is the same for all browsers, and only takes time.
			if (type !== 'dom') return;

			test('is left as it was by a session that only reads it', async () => {
				await visit(login(), signIn);
				const request = { profile_id: 'p', profile_read_only: true };
				expect(await visit(login('eve'), 'localStorage.clear(); return document.body.textContent', request)).toBe(
					'user eve',
				);
				expect(await visit(site.origin, show)).toEqual(signedIn);
			});

			test('serves a task as well, and keeps what that does', async () => {
				const task = { task: signIn, url: login(), profile_id: 'p' };
				const id = (await send('POST', '/task', task)).body.r.id;
				await expect.poll(async () => (await send('GET', `/task/${id}`)).body.r.status, patience).toBe('done');
				expect(await visit(site.origin, show)).toEqual(signedIn);
			});

			test('is not mixed up by two sessions at once: the last to end is kept', async () => {
				const [first, second] = [
					await open({ url: login('ada'), profile_id: 'p' }),
					await open({ url: login('bob'), profile_id: 'p' }),
				];
				await evaluate(first, signIn);
				expect(await evaluate(second, show)).toEqual(['user bob', null]);
				await send('DELETE', `/task/${second}`);
				await send('DELETE', `/task/${first}`);
				expect(await visit(site.origin, show)).toEqual(signedIn);
			});

			test('is empty once it has been deleted and made again, even by the end of a session with the old one', async () => {
				const id = await open({ url: login(), profile_id: 'p' });
				await evaluate(id, signIn);
				await send('DELETE', '/profile/p');
				await send('POST', '/profile', { id: 'p' });
				await send('DELETE', `/task/${id}`);
				expect(await visit(site.origin, show)).toEqual(stranger);
			});
		});

		describe('a profile of Skyvern', () => {
			let send: TestClient;

			beforeEach(() => {
				send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
			});

			/** One session from beginning to end; what the script gives in it, and its id. */
			async function visit(url: string, script: string, request: object): Promise<{ value: unknown; id: string }> {
				const id = (await send('POST', '/browser_sessions', { url, ...request })).body.browser_session_id;
				await expect
					.poll(async () => (await send('GET', `/browser_sessions/${id}`)).body.status, patience)
					.toBe('running');
				const { signal } = new AbortController();
				const target = { url: `ws://emulated.localhost/${id}`, headers: { 'x-api-key': 'any' }, signal };
				const connection = await emulator.skyvern.cdp.connect(target);
				const value = await connection.evaluate({ script, args: {} }, { signal });
				await connection.close();
				await send('POST', `/browser_sessions/${id}/close`);
				return { value, id };
			}

			async function makeFrom(id: string): Promise<string> {
				const made = await send('POST', '/browser_profiles', { name: `from ${id}`, browser_session_id: id });
				expect(made.status).toBe(200);
				return made.body.browser_profile_id;
			}

			test('has what its session had, and no other session has it', async () => {
				const { id } = await visit(login(), signIn, { generate_browser_profile: true });
				const browser_profile_id = await makeFrom(id);
				const blank = (await send('POST', '/browser_profiles', { name: 'blank' })).body.browser_profile_id;
				const requests = [{ browser_profile_id }, {}, { browser_profile_id: blank }];
				const visits = await Promise.all(requests.map(request => visit(site.origin, show, request)));
				expect(visits.map(({ value }) => value)).toEqual([signedIn, stranger, stranger]);
			});

			test('stays as it was made, and a session that saves makes another', async () => {
				const { id } = await visit(login(), signIn, { generate_browser_profile: true });
				const first = await makeFrom(id);
				const saving = { browser_profile_id: first, generate_browser_profile: true };
				const [, saved] = await Promise.all([
					visit(login('eve'), 'localStorage.clear()', { browser_profile_id: first }),
					visit(login('bob'), '1', saving),
				]);
				const second = await makeFrom(saved.id);
				const made = [first, second].map(browser_profile_id => visit(site.origin, show, { browser_profile_id }));
				expect((await Promise.all(made)).map(({ value }) => value)).toEqual([signedIn, ['user bob', 'dark']]);
			});

			if (type !== 'dom') return;

			test('serves a run as well', async () => {
				const browser_profile_id = await makeFrom(
					(await visit(login(), signIn, { generate_browser_profile: true })).id,
				);
				const request = { prompt: show, url: site.origin, engine: 'skyvern-2.0', browser_profile_id };
				const { run_id } = (await send('POST', '/run/tasks', request)).body;
				await expect.poll(async () => (await send('GET', `/runs/${run_id}`)).body.output, patience).toEqual(signedIn);
			});
		});
	});
});

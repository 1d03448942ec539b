import { afterEach, describe, expect, test } from 'vitest';
import type { Agent } from '../agent/agent.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import type { EmulatorServer } from '../http/emulator-server.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';
import type { Overview, SubjectView } from './inspector-data.ts';

let emulator: Emulator | undefined;
afterEach(() => emulator?.close());

async function setUp(options: EmulatorOptions = {}) {
	const clock = createManualClock();
	const browser = createStubBrowsers().create;
	const made = createEmulator({ clock, browser, agent: () => 'done', guard: 'record', ...options });
	emulator = made;
	const server = await made.listen();
	const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
	const read = async <Data>(path: string): Promise<Data> => (await get(`/inspector/api${path}`)).json();
	return {
		clock,
		emulator: made,
		server,
		get,
		read,
		smooth: createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey'),
		skyvern: createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key'),
		browserbase: createTestClient(made.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key'),
	};
}

describe("the inspector's pages", () => {
	test.each([
		'/',
		'/inspector/requests',
		'/inspector/complaints',
		'/inspector/coverage',
		'/inspector/faults',
		'/inspector/smooth/some-id',
	])('%s comes with a strict policy and nothing from elsewhere', async path => {
		const { get } = await setUp();
		const response = await get(path);
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
		const policy = response.headers.get('content-security-policy') ?? '';
		expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
		expect(policy).not.toContain('unsafe');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		const html = await response.text();
		expect(html).not.toMatch(/https?:|<script>|style="|\son\w+="/);
		for (const [, file] of html.matchAll(/(?:src|href)="([^"#]+)"/g)) {
			expect([file, (await get(file ?? '')).status]).toEqual([file, 200]);
		}
	});

	test('has a script that names nothing which is not in it', async () => {
		const { get } = await setUp();
		const script = await (await get('/inspector/script.js')).text();
		expect(script).not.toMatch(/__vite|__vitest|import[ (]|require\(/);
		expect(() => new Function(script)).not.toThrow();
	});

	test('changes nothing, whoever asks', async () => {
		const { server, emulator: made, smooth } = await setUp();
		const { id } = (await smooth('POST', '/task', {})).body.r;
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
			for (const path of ['/', `/inspector/smooth/${id}`, `/inspector/api/smooth/${id}`, '/inspector/api/overview']) {
				expect((await fetch(`${server.url}${path}`, { method })).status).toBe(405);
			}
		}
		expect(made.smooth.sessions()).toHaveLength(1);
		expect(made.smooth.requests()).toHaveLength(1);
	});
});

describe("the inspector's data", () => {
	test('has the sessions and tasks of all providers, the newest first', async () => {
		const { clock, read, smooth, skyvern, server } = await setUp();
		const session = (await smooth('POST', '/task', { url: 'http://ok.test/shop' })).body.r.id;
		await clock.advance(1000);
		const task = (await smooth('POST', '/task', { task: 'look around' })).body.r.id;
		const other = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
		await clock.advance(1000);
		const overview = await read<Overview>('/overview');
		expect(overview.subjects).toMatchObject([
			{ provider: 'skyvern', kind: 'session', id: other, status: 'running', tone: 'busy', open: true, prompt: null },
			{ provider: 'smooth', kind: 'task', id: task, status: 'done', tone: 'good', open: false, prompt: 'look around' },
			{ provider: 'smooth', kind: 'session', id: session, status: 'running', url: 'http://ok.test/shop' },
		]);
		expect(overview.providers).toMatchObject([
			{ name: 'smooth', baseUrl: server.smoothUrl, requestCount: 2, coverage: { operations: { covered: 1 } } },
			{ name: 'skyvern', baseUrl: server.skyvernUrl, requestCount: 1, coverage: { operations: { covered: 1 } } },
			{ name: 'browserbase', baseUrl: server.browserbaseUrl, requestCount: 0 },
		]);
	});

	test('tells of one session what was asked, what came of it, and what the guard had to say', async () => {
		const { clock, read, smooth } = await setUp();
		const { id } = (await smooth('POST', '/task?x=1', { url: 'http://ok.test/' })).body.r;
		await smooth('POST', '/task', {});
		await clock.advance(100);
		const act = (event: string, name: string, input: unknown) =>
			smooth('POST', `/task/${id}/event`, { name: 'browser_action', payload: { name, input }, id: event });
		await act('one', 'goto', { url: 'http://ok.test/a' });
		await clock.advance(1);
		await act('two', 'goto', { url: 'http://nowhere.test/' });
		await clock.advance(1);
		await smooth('DELETE', `/task/${id}`);
		const { timeline, subject } = await read<SubjectView>(`/smooth/${id}`);
		expect(timeline.map(({ kind, title, outcome, tone }) => [kind, title, outcome, tone])).toEqual([
			['request', 'POST /task', expect.stringMatching(/^200 in/), 'good'],
			['complaint', 'request query.x', expect.stringContaining('expected no query parameters'), 'bad'],
			['state', 'waiting', null, 'busy'],
			['state', 'running', null, 'busy'],
			['request', `POST /task/${id}/event · goto`, expect.stringMatching(/^200 in/), 'good'],
			['event', 'browser_action · goto', '200', 'good'],
			['request', `POST /task/${id}/event · goto`, expect.stringMatching(/^200 in/), 'good'],
			['event', 'browser_action · goto', '400 http://nowhere.test/ did not load', 'bad'],
			['request', `DELETE /task/${id}`, expect.stringMatching(/^200 in/), 'good'],
			['state', 'cancelled', null, 'neutral'],
		]);
		expect(subject).toMatchObject({ status: 'cancelled', open: false, url: 'http://ok.test/a' });
	});

	test('links a run to its session', async () => {
		const { clock, read, skyvern } = await setUp();
		const session = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
		await clock.advance(100);
		const run = (await skyvern('POST', '/run/tasks', { prompt: 'look', browser_session_id: session })).body.run_id;
		await clock.advance(1000);
		const view = await read<SubjectView>(`/skyvern/${session}`);
		expect(view.tasks).toMatchObject([{ id: run, prompt: expect.stringContaining('look'), sessionId: session }]);
		const { timeline } = await read<SubjectView>(`/skyvern/${run}`);
		expect(timeline.filter(each => each.kind === 'state').map(each => each.title)).toEqual([
			'created',
			'queued',
			'running',
			'completed',
		]);
	});

	test('links a run to the session that it opened, and shows what opens neither', async () => {
		const { clock, read, get, browserbase } = await setUp();
		const { runId } = (await browserbase('POST', '/agents/runs', { task: 'look' })).body;
		await clock.advance(1000);
		const { sessionId } = (await browserbase('GET', `/agents/runs/${runId}`)).body;
		const { connectUrl, signingKey, id } = (await browserbase('POST', '/sessions')).body;
		expect(connectUrl).toContain(signingKey);
		const view = await read<SubjectView>(`/browserbase/${sessionId}`);
		expect(view.subject).toMatchObject({ kind: 'session', status: 'COMPLETED', tone: 'good', open: false });
		expect(view.tasks).toMatchObject([{ id: runId, prompt: 'look', sessionId }]);
		const { timeline } = await read<SubjectView>(`/browserbase/${runId}`);
		expect(timeline.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
			'request POST /v1/agents/runs',
			'state PENDING',
			'state RUNNING',
			'state COMPLETED',
			`request GET /v1/agents/runs/${runId}`,
		]);
		for (const path of ['/overview', '/requests', `/browserbase/${id}`]) {
			expect(await (await get(`/inspector/api${path}`)).text()).not.toContain(signingKey);
		}
	});

	test('keeps keys and passwords to itself, wherever they are', async () => {
		const { read, get, server, clock } = await setUp();
		const key = 'the"secret key';
		const headers = { apikey: key, authorization: 'Bearer hidden-token', 'content-type': 'application/json' };
		const body = {
			task: `use ${key}`,
			proxy_server: 'http://p.test',
			proxy_username: 'me',
			proxy_password: 'hunter22',
		};
		const made = await fetch(`${server.smoothUrl}/task?key=${encodeURIComponent(key)}`, {
			method: 'POST',
			headers,
			body: JSON.stringify(body),
		});
		const { id } = (await made.json()).r;
		await clock.advance(1000);
		for (const path of ['/overview', '/requests', '/complaints', '/coverage', `/smooth/${id}`]) {
			const text = await (await get(`/inspector/api${path}`)).text();
			expect(text).not.toMatch(/secret|hidden-token|hunter22/);
		}
		const { timeline } = await read<SubjectView>(`/smooth/${id}`);
		expect(timeline[0]?.detail).toMatchObject({
			headers: { apikey: '••••••', authorization: '••••••' },
			body: { task: 'use ••••••', proxy_username: 'me', proxy_password: '••••••' },
		});
		// A test that holds the emulator sees what was sent.
		expect(emulator?.smooth.requests()[0]?.headers['apikey']).toBe(key);
	});

	test('is not sent again as long as it is the same', async () => {
		const { get, smooth } = await setUp();
		const first = await get('/inspector/api/overview');
		const etag = first.headers.get('etag') ?? '';
		const again = await get('/inspector/api/overview', { 'if-none-match': etag });
		expect([again.status, await again.text()]).toEqual([304, '']);
		await smooth('POST', '/task', {});
		const changed = await get('/inspector/api/overview', { 'if-none-match': etag });
		expect(changed.status).toBe(200);
		expect(changed.headers.get('etag')).not.toBe(etag);
	});

	test.each(['/smooth/nowhere', '/nobody/x', '/smooth/nowhere/page', '/smooth/nowhere/page.html', '/nothing'])(
		'has no %s',
		async path => {
			const { get } = await setUp();
			expect((await get(`/inspector/api${path}`)).status).toBe(404);
		},
	);

	test('shows a page as a document that may do nothing', async () => {
		const { clock, get, smooth } = await setUp();
		const { id } = (await smooth('POST', '/task', { url: 'http://ok.test/shop' })).body.r;
		expect((await get(`/inspector/api/smooth/${id}/page`)).status).toBe(404);
		await clock.advance(100);
		const page = await get(`/inspector/api/smooth/${id}/page.html`);
		expect(page.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
		expect(await page.text()).toBe('<title>/shop</title>');
		expect((await get(`/inspector/api/smooth/${id}/screenshot.png`)).status).toBe(404);
		await smooth('DELETE', `/task/${id}`);
		await clock.advance(1000);
		expect(await (await get(`/inspector/api/smooth/${id}/page`)).json()).toMatchObject({ title: '/shop', live: false });
	});

	test("shows the document before and after an agent's step, where nothing is drawn, without keys", async () => {
		const agent: Agent = async ({ page, step }) => {
			step('open the shop', 'goto');
			await page.goto('http://ok.test/hidden-key');
			step('look', 'extract');
			return 'seen';
		};
		const { clock, get, read, smooth } = await setUp({ agent, apiKey: 'hidden-key' });
		const { id } = (await smooth('POST', '/task', { task: 'look' }, { apikey: 'hidden-key' })).body.r;
		await clock.advance(1000);
		const { steps } = await read<SubjectView>(`/smooth/${id}`);
		const path = `/smooth/${id}/steps/step-0`;
		expect(steps).toMatchObject([
			{ text: 'open the shop', kind: 'goto', tone: 'good', before: null, after: null, pageAfter: `${path}/after.html` },
			{ text: 'look', kind: 'extract', tone: 'good', pageBefore: null, pageAfter: null },
		]);
		const page = await get(`/inspector/api${path}/after.html`);
		expect(page.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
		expect(await page.text()).toMatch(/^<title>\/(?!hidden-key)/);
		for (const none of ['step-0/after.png', 'step-1/after.html', 'step-9/before.html', 'step-0/after.txt']) {
			expect([none, (await get(`/inspector/api/smooth/${id}/steps/${none}`)).status]).toEqual([none, 404]);
		}
	});
});

describe('changes', () => {
	async function events(server: EmulatorServer) {
		const response = await fetch(`${server.url}/inspector/api/events`);
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		if (reader === undefined) throw new Error('Events come in a body.');
		let text = '';
		return {
			/** Everything up to and with the next event, or to the end. */
			async until(wanted: string) {
				while (!text.includes(wanted)) {
					const { value, done } = await reader.read();
					if (done) return 'ended';
					text += value;
				}
				const found = text.slice(0, text.indexOf(wanted) + wanted.length);
				text = text.slice(found.length);
				return found;
			},
		};
	}

	test('are told as they happen, many at once, until the server closes', async () => {
		const { emulator: made, server, smooth, read } = await setUp();
		const stream = await events(server);
		expect(await stream.until('\n\nevent: change\ndata: 0\n\n')).toContain('retry: 1000');
		for (let count = 0; count < 10; count++) await smooth('POST', '/task', {});
		const told = await stream.until('\n\n');
		expect(told).toBe(`event: change\ndata: ${(await read<Overview>('/overview')).revision}\n\n`);
		await made.close();
		expect(await stream.until('never')).toBe('ended');
	});
});

describe('the addresses that people are given', () => {
	test('lead to the inspector as long as there is a server, and nowhere otherwise', async () => {
		const clock = createManualClock();
		const made = createEmulator({
			clock,
			browser: createStubBrowsers().create,
			agent: () => 'done',
			timing: { longPoll: 1000 },
		});
		emulator = made;
		const smooth = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
		const skyvern = createTestClient(made.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const { id } = (await smooth('POST', '/task', {})).body.r;
		const session = (await skyvern('POST', '/browser_sessions', {})).body.browser_session_id;
		const run = (await skyvern('POST', '/run/tasks', { prompt: 'look' })).body.run_id;
		await clock.advance(1000);
		const addresses = async (): Promise<string[]> => {
			const held = smooth('GET', `/task/${id}`);
			await clock.advance(1000);
			return [
				(await held).body.r.live_url,
				(await skyvern('GET', `/browser_sessions/${session}`)).body.app_url,
				(await skyvern('GET', `/runs/${run}`)).body.app_url,
			];
		};
		const nowhere = await addresses();
		expect(nowhere.map(each => new URL(each).hostname)).toEqual([
			'live.smooth.invalid',
			'app.skyvern.invalid',
			'app.skyvern.invalid',
		]);
		const server = await made.listen();
		const here = await addresses();
		const b = new URL(nowhere[0] ?? '').searchParams.get('b');
		expect(here).toEqual([
			`${server.url}/inspector/smooth/${id}?b=${b}`,
			`${server.url}/inspector/skyvern/${session}`,
			`${server.url}/inspector/skyvern/${run}`,
		]);
		for (const address of here) expect((await fetch(address)).status).toBe(200);
		await server.close();
		expect(await addresses()).toEqual(nowhere);
		made.assertConforming();
	});
});

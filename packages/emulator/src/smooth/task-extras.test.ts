import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorOptions } from '../emulator-options.ts';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';

let site: PageServer;
let emulator: Emulator | undefined;
/** The forms that the site has got. */
const sent: string[] = [];

beforeAll(async () => {
	site = await servePages({
		'/': `<title>Home</title><a href="/in">In</a> <a href="/out">Out</a> <a href="/moved">Moved</a>
			<form action="/sent" method="post" enctype="multipart/form-data"><input name="pass" type="password">
			<label>Resume <input type="file" name="resume"></label><button>Send</button></form>`,
		'/in': '<title>In</title>',
		'/out': '<title>Out</title>',
		'/moved': (_, response) => void response.writeHead(302, { location: '/out' }).end(),
		'/sent': (_, response, body) => {
			sent.push(body);
			response.setHeader('content-type', 'text/plain').end('sent');
		},
	});
});
afterAll(() => site.close());
afterEach(async () => {
	await emulator?.close();
	emulator?.assertConforming();
	emulator = undefined;
});

function setUp(options: EmulatorOptions = {}) {
	const made = createEmulator({
		timing: { startup: 0, task: 0, longPoll: 20, recording: 0, downloads: 0 },
		...options,
	});
	emulator = made;
	const send = createTestClient(made.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
	const read = async (id: string) => (await send('GET', `/task/${id}?event_t=0&downloads=true`)).body.r;
	/** A task once it has ended. */
	const run = async (request: object) => {
		const { id } = (await send('POST', '/task', request)).body.r;
		await expect.poll(async () => (await read(id)).status, { timeout: 10_000 }).toMatch(/done|failed/);
		return read(id);
	};
	const act = async (id: string, event: object) => {
		const key = `e${Math.random()}`;
		await send('POST', `/task/${id}/event`, { ...event, id: key });
		const find = async () => (await read(id)).events.find((each: { id: string }) => each.id === key)?.payload;
		await expect.poll(find, { timeout: 10_000 }).toBeDefined();
		return find();
	};
	return { emulator: made, send, read, run, act };
}

const runTask = (input: object) => ({ name: 'session_action', payload: { name: 'run_task', input } });

test('gives the agent the uploads, which the built-in one puts into a form that sends them', async () => {
	const { send, run } = setUp();
	const form = new FormData();
	form.set('file', new File(['the resume'], 'cv.txt', { type: 'text/plain' }));
	const { id } = (await send('POST', '/file', form)).body.r;
	const { output } = await run({ task: 'upload cv.txt to Resume, then click Send', url: site.origin, files: [id] });
	expect(output).toContain('uploaded "cv.txt"; clicked "Send"');
	expect(sent.at(-1)).toMatch(/name="resume"; filename="cv\.txt"\r\nContent-Type: .*\r\n\r\nthe resume\r\n/);
	await run({ task: 'click Send', url: site.origin });
	expect(sent.at(-1)).toMatch(/name="resume"\r\n\r\n\r\n/);
	const without = await run({ task: 'upload cv.txt to Resume', url: site.origin });
	expect(without.output).toContain('Not understood: "upload cv.txt to Resume"');
	expect(await send('POST', '/task', { task: 'x', files: ['nowhere'] })).toMatchObject({ status: 400 });
});

test('gives the agent the secrets of a task, to be typed where they may be', async () => {
	const { send, act } = setUp();
	const { id } = (await send('POST', '/task', { url: site.origin })).body.r;
	const secrets = (allowed: string) => ({ code: { value: 'hunter22', allowed_urls: [allowed] } });
	const task = 'fill pass with {{code}}';
	const refused = await act(id, runTask({ task, secrets: secrets('https://elsewhere.test/*') }));
	expect(refused).toEqual({ code: 400, output: expect.stringContaining('"code" may not be typed') });
	expect((await act(id, runTask({ task, secrets: secrets(`${site.origin}/**`) }))).code).toBe(200);
	const js = 'document.querySelector("[name=pass]").value';
	const typed = await act(id, { name: 'browser_action', payload: { name: 'evaluate_js', input: { js } } });
	expect(typed.output.output).toBe('hunter22');
});

test('keeps the browser where the task may go, by whatever way it would leave', async () => {
	const { send, act } = setUp();
	const allowed_urls = [`${site.origin}/`, `${site.origin}/in`, `${site.origin}/moved`];
	const { id } = (await send('POST', '/task', { url: `${site.origin}/`, allowed_urls })).body.r;
	const js = (code: string) => ({ name: 'browser_action', payload: { name: 'evaluate_js', input: { js: code } } });
	for (const task of ['click Out', 'click Moved']) {
		const refused = await act(id, runTask({ task }));
		expect(refused).toEqual({ code: 400, output: expect.stringContaining('not one of the allowed URLs') });
	}
	expect(await act(id, js('location.href = "/out"'))).toMatchObject({ code: 400 });
	expect((await act(id, runTask({ task: 'click In' }))).code).toBe(200);
	expect((await act(id, js('document.title'))).output.output).toBe('In');
});

test.each([
	[{ stealth_mode: true }, 403],
	[{ stealth_mode: false }, 200],
	[{ certificates: [{ file: 'AA==' }] }, 403],
	[{ certificates: [] }, 200],
	[{ proxy_server: null }, 200],
	[{ device: 'mobile' }, 200],
])('refuses what the plan does not include: %j is %i', async (request, status) => {
	const { send } = setUp({ smooth: { premium: ['stealth_mode', 'certificates', 'proxy_server'] } });
	expect((await send('POST', '/task', { task: 'x', ...request })).status).toBe(status);
});

test('has drawn nothing where nothing is drawn, and says so to the agent', async () => {
	const { run } = setUp();
	const { output, downloads_url } = await run({
		task: 'take a screenshot',
		url: site.origin,
		additional_tools: { screenshot: null },
	});
	expect(output).toContain('asked screenshot, which refused: The DOM browser draws');
	expect(downloads_url).toBe('');
});

test('keeps what its tools make, where a browser draws and prints', async () => {
	const { create } = createStubBrowsers();
	const browser = () => {
		const made = create();
		const newPage = async () => {
			const page = await made.newPage();
			const screenshot = async (options?: { fullPage?: boolean }) => new Uint8Array([options?.fullPage ? 2 : 1]);
			return Object.assign(page, { screenshot, print: async () => new Uint8Array([3]) });
		};
		return { ...made, newPage };
	};
	const { run, emulator: made } = setUp({ browser });
	const server = await made.listen();
	const additional_tools = { screenshot: { full_page: true }, print_page: {} };
	const task = await run({ task: 'take a screenshot, then print the page', additional_tools });
	expect(task.downloads_url.split('?')[0]).toBe(`${server.url}/files/smooth/${task.id}/downloads.zip`);
	const answer = await fetch(task.downloads_url);
	const archive = Buffer.from(await answer.arrayBuffer()).toString('latin1');
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
	for (const stored of ['screenshot-1.png\u0002PK', 'page-2.pdf\u0003PK']) expect(archive).toContain(stored);
	const film = await fetch(task.recording_url);
	expect([film.headers.get('content-type'), (await film.arrayBuffer()).byteLength]).toEqual(['video/mp4', 32]);
	const recording = await fetch(task.recording_url, { headers: { accept: 'text/html' } });
	expect(recording.headers.get('content-security-policy')).toContain("default-src 'none'");
	const [, link] = /href="([^"]+)"/.exec(await recording.text()) ?? [];
	expect((await fetch(link ?? '')).status).toBe(200);
	const signed = new URL(task.downloads_url);
	for (const path of ['smooth/nobody/downloads.zip', `smooth/${task.id}/other`, `other/${task.id}/downloads.zip`]) {
		expect((await fetch(`${server.url}/files/${path}${signed.search}`)).status).toBe(403);
	}
	expect((await fetch(`${signed.origin}${signed.pathname}`)).status).toBe(403);
});

test('takes a while until a profile has what a session left', async () => {
	const clock = createManualClock();
	const { send } = setUp({ clock, timing: { startup: 0, profileSave: 5000 } });
	await send('POST', '/profile', { id: 'p' });
	const open = async (): Promise<string> => {
		const { id } = (await send('POST', '/task', { url: `${site.origin}/`, profile_id: 'p' })).body.r;
		await clock.advance(1);
		await expect.poll(() => emulator?.smooth.sessions().at(-1)?.url).toBe(`${site.origin}/`);
		return id;
	};
	const evaluate = async (id: string, js: string) => {
		await send('POST', `/task/${id}/event`, {
			id: js,
			name: 'browser_action',
			payload: { name: 'evaluate_js', input: { js } },
		});
		const find = async () => {
			const answer = send('GET', `/task/${id}?event_t=0`);
			await clock.advance(250);
			return (await answer).body.r.events.at(-1)?.payload.output?.output;
		};
		await expect.poll(find).toBeDefined();
		return find();
	};
	const first = await open();
	await evaluate(first, 'localStorage.setItem("a", "1"); return 0');
	await send('DELETE', `/task/${first}`);
	const early = await open();
	expect(await evaluate(early, 'localStorage.length')).toBe(0);
	await clock.advance(5000);
	expect(await evaluate(await open(), 'localStorage.length')).toBe(1);
});

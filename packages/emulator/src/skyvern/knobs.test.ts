import { servePages } from '@anybrowser/test-kit/page-server';
import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { skyvernSetUp } from '../testing/skyvern-set-up.ts';
import { createTestClient } from '../testing/test-client.ts';

const setUp = skyvernSetUp();

test('calls a closed session what its documentation does, when asked to', async () => {
	const { open, close, session } = setUp({ skyvern: { closedAs: 'closed' } });
	const id = await open();
	await close(id);
	expect((await session(id)).status).toBe('closed');
});

test('retries to start a browser as often as it is told', async () => {
	const { clock, send, session } = setUp({ skyvern: { startRetries: 2 } });
	const { browser_session_id: id } = (await send('POST', '/browser_sessions', {})).body;
	const seen: string[] = [];
	for (let step = 0; step < 4; step++) {
		seen.push((await session(id)).status);
		await clock.advance(30);
	}
	expect(seen).toEqual(['created', 'retry', 'retry', 'running']);
});

test('answers 404 without a word, when asked to', async () => {
	const { send } = setUp({ skyvern: { notFound: 'empty' } });
	for (const path of ['/runs/tsk_1', '/browser_sessions/pbs_1', '/browser_profiles/bp_1']) {
		expect(await send('GET', path)).toEqual({ status: 404, body: undefined });
	}
});

test('can not list the downloads of a session for a while', async () => {
	const { send, open } = setUp({ skyvern: { downloadsUnavailable: 1 } });
	const { browser_session_id: id } = (await send('POST', '/browser_sessions', {})).body;
	expect(await send('GET', `/browser_sessions/${id}`)).toEqual({
		status: 503,
		body: { detail: { code: 'downloaded_files_unavailable', retryable: true } },
	});
	expect((await send('GET', `/browser_sessions/${id}`)).status).toBe(200);
	await open();
});

test('tells of what the runs in a session downloaded, and of its recording once it is over', async () => {
	const { clock, open, start, session, close, emulator } = setUp({
		agent: ({ prompt, saveFile }) => saveFile({ name: `${prompt}.txt`, content: new Uint8Array([1, 2]) }),
	});
	const [id, other] = [await open(), await open()];
	await start({ prompt: 'report', browser_session_id: id });
	await clock.advance(200);
	const running = await session(id);
	expect(running).toMatchObject({
		downloaded_files: [{ filename: 'report.txt', file_size: 2, url: expect.stringContaining('/content?') }],
		recordings: [],
	});
	expect((await session(other)).downloaded_files).toEqual([]);
	const content = await emulator.skyvern.fetch(running.downloaded_files[0].url);
	expect(new Uint8Array(await content.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
	await close(id);
	await clock.advance(50);
	expect((await session(id)).recordings).toMatchObject([{ filename: `${id}.webm` }]);
});

test('is reached by the hidden paths of old', async () => {
	const { clock, send } = setUp();
	const parameters = { url: 'http://ok.test/', prompt: 'look' };
	const run = await send('POST', '/run/workflows', { agent_id: 'wpid_any', parameters });
	expect(run.status).toBe(200);
	await clock.advance(200);
	for (const path of ['/workflows/runs', '/workflows/wpid_any/runs']) {
		const { status, body } = await send('GET', path);
		expect([status, body[0].workflow_run_id]).toEqual([200, run.body.run_id]);
	}
});

test('gives the agent the codes of a task, whose words decide which one a failure has', async () => {
	const site = await servePages({ '/': '<title>Shop</title><p>Sold out</p>' });
	const emulator = createEmulator({ timing: { startup: 0, task: 0, queue: 0 } });
	try {
		const send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const error_code_mapping = { gone: 'the page says "Closed"', sold: 'the page says "Sold out"' };
		const request = { url: site.origin, prompt: 'click "Buy"', error_code_mapping };
		const { run_id } = (await send('POST', '/run/tasks', request)).body;
		const read = async () => (await send('GET', `/runs/${run_id}`)).body;
		await expect.poll(async () => (await read()).status).toBe('failed');
		expect((await read()).errors).toMatchObject([{ error_code: 'sold', reasoning: expect.stringContaining('Buy') }]);
		emulator.assertConforming();
	} finally {
		await emulator.close();
		await site.close();
	}
});

test('sends the headers of a task with every request of its own browser', async () => {
	const seen: unknown[] = [];
	const site = await servePages({
		'/': (request, response) => {
			seen.push(request.headers['x-shop'], request.headers['connection']);
			response.setHeader('content-type', 'text/html').end('<a href="/next">Next</a>');
		},
		'/next': (request, response) => {
			seen.push(request.headers['x-shop']);
			response.setHeader('content-type', 'text/html').end('next');
		},
	});
	const emulator = createEmulator({ timing: { startup: 0, task: 0, queue: 0 } });
	try {
		const send = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');
		const request = { url: site.origin, prompt: 'click Next', extra_http_headers: { 'X-Shop': 'one' } };
		const { run_id } = (await send('POST', '/run/tasks', request)).body;
		await expect.poll(async () => (await send('GET', `/runs/${run_id}`)).body.status).toBe('completed');
		expect(seen).toEqual(['one', 'close', 'one']);
	} finally {
		await emulator.close();
		await site.close();
	}
});

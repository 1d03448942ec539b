import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageServer, servePages } from '@anybrowser/test-kit/page-server';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { findChromium } from '../../browser/chromium/find-chromium.ts';
import { createEmulator } from '../../create-emulator.ts';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorOptions } from '../../emulator-options.ts';
import { createTestClient, type TestClient } from '../../testing/test-client.ts';

const isThere = findChromium() !== null;
const patience = { timeout: 20_000, interval: 20 };
let emulator: Emulator;
let send: TestClient;

function start(options: EmulatorOptions): void {
	emulator = createEmulator(options);
	send = createTestClient(emulator.browserbase, 'https://api.browserbase.com/v1', 'x-bb-api-key');
}

const create = async (request: object = {}) => (await send('POST', '/sessions', request)).body;
const statusOf = async (id: string) => (await send('GET', `/sessions/${id}`)).body.status;

/** How a connection is closed that nobody drives. */
function closing(url: string): Promise<readonly [code: number, reason: string]> {
	const socket = new WebSocket(url);
	return new Promise((resolve, reject) => {
		socket.on('close', (code, reason) => resolve([code, reason.toString()]));
		socket.on('error', reject);
	});
}

afterEach(async () => {
	await emulator.close();
	emulator.assertConforming();
});

describe('without DevTools', () => {
	test('a connection is closed with the reason, before and after the browser is up', async () => {
		start({ timing: { startup: 50 } });
		const { id, connectUrl } = await create({ keepAlive: true });
		const refusal = [1011, 'This browser has no DevTools: give the emulator the browser chromium'];
		expect(await closing(connectUrl)).toEqual(refusal);
		expect(await closing(connectUrl)).toEqual(refusal);
		// Nobody was there, so nobody has left.
		expect(await statusOf(id)).toBe('RUNNING');
	});

	test('a key that is too old, of no session or of one that has ended is a policy violation', async () => {
		start({ timing: { signingKey: 100, release: 0 } });
		const { id, connectUrl } = await create();
		const unknown = connectUrl.replace(/=.*/, '=nope');
		expect(await closing(unknown)).toEqual([1008, 'The signing key opens no session']);
		expect(await closing(connectUrl.replace(/\?.*/, ''))).toEqual([1008, 'The signing key opens no session']);
		await expect
			.poll(() => closing(connectUrl), patience)
			.toEqual([1008, 'The signing key is too old: read the session for another']);
		const fresh = (await send('GET', `/sessions/${id}`)).body.connectUrl;
		await send('POST', `/sessions/${id}`, { status: 'REQUEST_RELEASE' });
		expect(await closing(fresh)).toEqual([1008, 'The session has ended']);
	});

	test('a session that ends as it starts closes who waits for it', async () => {
		start({ timing: { startup: 60_000 } });
		const { id, connectUrl } = await create();
		const closed = closing(connectUrl);
		await new Promise(resolve => setTimeout(resolve, 100));
		await send('POST', `/sessions/${id}`, { status: 'REQUEST_RELEASE' });
		expect(await closed).toEqual([1001, 'The session has ended']);
	});

	test('the door says what it is for, and closes with the emulator', async () => {
		start({});
		const { connectUrl } = await create();
		const address = new URL(connectUrl.replace('ws:', 'http:'));
		expect((await fetch(address)).status).toBe(501);
		await emulator.close();
		await expect(closing(connectUrl)).rejects.toThrow('ECONNREFUSED');
	});
});

const title = isThere ? 'with Chromium' : 'with Chromium: not run, there is none here';
describe.skipIf(!isThere)(title, { timeout: 60_000 }, () => {
	let site: PageServer;
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'anybrowser-devtools-test-'));
		site = await servePages({
			'/': '<title>Home</title><input type=file><a href="data:text/csv,1,2" download="a.csv">get</a>',
		});
	});
	afterAll(async () => {
		await site.close();
		await rm(folder, { recursive: true });
	});

	const options = { browser: 'chromium', timing: { startup: 0, release: 0, upload: 0 } } as const;
	const pageOf = (browser: Browser) => {
		const page = browser.contexts()[0]?.pages()[0];
		if (page === undefined) throw new Error('There is no page.');
		return page;
	};

	test('playwright drives the first page, and the session ends when it leaves', async () => {
		start(options);
		const { id, connectUrl } = await create();
		const browser = await chromium.connectOverCDP(connectUrl);
		await pageOf(browser).goto(`${site.origin}/`);
		expect(await pageOf(browser).title()).toBe('Home');
		expect(emulator.browserbase.sessions()[0]?.url).toBe(`${site.origin}/`);
		const { body: live } = await send('GET', `/sessions/${id}/debug`);
		expect(live.pages).toMatchObject([{ url: `${site.origin}/`, title: 'Home' }]);
		const { body: logs } = await send('GET', `/sessions/${id}/logs`);
		const navigation = logs.find((each: { method: string }) => each.method === 'Page.navigate');
		expect(navigation).toMatchObject({ request: { params: { url: `${site.origin}/` } } });
		expect(Object.keys(navigation.response.result)).toContain('frameId');
		await browser.close();
		await expect.poll(() => statusOf(id), patience).toBe('COMPLETED');
	});

	test('a session that is kept alive takes the next client, with what the first left', async () => {
		start(options);
		const { id, connectUrl } = await create({ keepAlive: true });
		const first = await chromium.connectOverCDP(connectUrl);
		await pageOf(first).goto(`${site.origin}/`);
		await first.close();
		const second = await chromium.connectOverCDP((await send('GET', `/sessions/${id}`)).body.connectUrl);
		expect(pageOf(second).url()).toBe(`${site.origin}/`);
		const gone = new Promise(resolve => second.on('disconnected', resolve));
		await send('POST', `/sessions/${id}`, { status: 'REQUEST_RELEASE' });
		await gone;
		await expect.poll(() => statusOf(id), patience).toBe('COMPLETED');
	});

	test('Browser.close ends the session, though it was to be kept alive', async () => {
		start(options);
		const { id, connectUrl } = await create({ keepAlive: true });
		const browser = await chromium.connectOverCDP(connectUrl);
		const client = await browser.newBrowserCDPSession();
		await client.send('Browser.close');
		await expect.poll(() => statusOf(id), patience).toBe('COMPLETED');
	});

	test('a client that sends nothing for long is cut off', async () => {
		start({ ...options, timing: { ...options.timing, idle: 300 } });
		const { id, connectUrl } = await create({ keepAlive: true });
		const browser = await chromium.connectOverCDP(connectUrl);
		await new Promise(resolve => browser.on('disconnected', resolve));
		expect(await statusOf(id)).toBe('RUNNING');
	});

	test('a browser that dies is an error of the session', async () => {
		start(options);
		const { id, connectUrl } = await create({ keepAlive: true });
		const browser = await chromium.connectOverCDP(connectUrl);
		const client = await browser.newBrowserCDPSession();
		await client.send('Browser.crash').catch(() => undefined);
		await expect.poll(() => statusOf(id), patience).toBe('ERROR');
	});

	test('downloads are kept under the names that they have, with the time', async () => {
		start(options);
		const { id, connectUrl } = await create({ keepAlive: true });
		const browser = await chromium.connectOverCDP(connectUrl);
		const client = await browser.newBrowserCDPSession();
		await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: 'downloads' });
		await pageOf(browser).goto(`${site.origin}/`);
		await pageOf(browser).click('a');
		const list = async () => (await send('GET', `/downloads?sessionId=${id}`)).body.downloads;
		await expect.poll(list, patience).toHaveLength(1);
		expect(await list()).toMatchObject([{ filename: expect.stringMatching(/^a-\d+\.csv$/), size: 3 }]);
		await browser.close();
	});

	test('an uploaded file is found where the service has it, and nothing is left of it', async () => {
		const before = temporaries();
		start(options);
		const { id, connectUrl } = await create({ keepAlive: true });
		const browser = await chromium.connectOverCDP(connectUrl);
		await pageOf(browser).goto(`${site.origin}/`);
		const form = new FormData();
		form.set('file', new File(['hello'], 'a.txt'));
		await send('POST', `/sessions/${id}/uploads`, form);
		const page = await pageOf(browser).context().newCDPSession(pageOf(browser));
		const { root } = await page.send('DOM.getDocument');
		const { nodeId } = await page.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' });
		const readFile = () => pageOf(browser).evaluate("document.querySelector('input').files[0]?.text()");
		await expect.poll(() => emulator.browserbase.uploads(id), patience).toHaveLength(1);
		await expect
			.poll(async () => {
				await page.send('DOM.setFileInputFiles', { nodeId, files: ['/tmp/.uploads/a.txt'] });
				return readFile().catch(() => undefined);
			}, patience)
			.toBe('hello');
		// Any other path is its own.
		await writeFile(join(folder, 'b.txt'), 'mine');
		await page.send('DOM.setFileInputFiles', { nodeId, files: [join(folder, 'b.txt')] });
		expect(await readFile()).toBe('mine');
		await browser.close();
		await emulator.close();
		expect(temporaries()).toEqual(before);
	});
});

/** What sessions have on the disk. */
function temporaries(): readonly string[] {
	const root = tmpdir();
	return existsSync(root) ? readdirSync(root).filter(name => name.startsWith('anybrowser-session-')) : [];
}

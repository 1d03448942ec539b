import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { createEmulator, type Emulator, findChromium } from '@anybrowser/emulator';
import { openTestPage } from '@anybrowser/test-kit/test-page';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDevTools } from './serve-devtools.ts';
import type { DevToolsServer } from './serve-options.ts';

const isThere = findChromium() !== null;
const title = isThere ? 'with Chromium' : 'with Chromium: not run, there is none here (ANYBROWSER_CHROMIUM names one)';
const patience = { timeout: 20_000, interval: 20 };

describe.skipIf(!isThere)(title, { timeout: 60_000 }, () => {
	let emulator: Emulator;
	let server: DevToolsServer;
	let site: Awaited<ReturnType<typeof openTestPage>>;

	beforeAll(async () => {
		site = await openTestPage();
		// A session of it ends with its last connection.
		emulator = createEmulator({ browser: 'chromium', timing: { startup: 0, release: 0 } });
		const provider = browserbase({ apiKey: 'key', fetch: request => emulator.browserbase.fetch(request) });
		server = await serveDevTools(createClient({ provider }), { port: 0 });
	});
	afterAll(async () => {
		await server.close();
		await emulator.close();
		await site.close();
	});

	const statuses = () => emulator.browserbase.sessions().map(({ open }) => open);
	const titles = async () => {
		const list: readonly { readonly title: string }[] = await (await fetch(`${server.url}/json/list`)).json();
		return list.map(each => each.title);
	};
	const pageOf = (browser: Browser) => {
		const page = browser.contexts()[0]?.pages()[0];
		if (page === undefined) throw new Error('There is no page.');
		return page;
	};

	test('Playwright works as it does with a Chromium of its own, and comes back to what it left', async () => {
		const first = await chromium.connectOverCDP(server.url);
		expect(first.version()).toMatch(/^\d+\./);
		await pageOf(first).goto(site.url);
		expect(await pageOf(first).title()).toBe(site.title);
		const context = await first.newContext({ locale: 'de-CH' });
		const other = await context.newPage();
		await other.goto('data:text/html,<button onclick="document.title=navigator.language">ask</button>');
		await other.getByRole('button').click();
		expect(await other.title()).toBe('de-CH');
		expect((await other.screenshot()).subarray(1, 4).toString()).toBe('PNG');
		expect(await titles()).toEqual(expect.arrayContaining([site.title, 'de-CH']));
		await first.close();
		expect(statuses()).toEqual([true]);
		const second = await chromium.connectOverCDP(server.webSocketUrl);
		expect(pageOf(second).url()).toBe(site.url);
		// What is made for the time of a connection has ended with it.
		await expect.poll(titles, patience).not.toContain('de-CH');
		expect(await titles()).toContain(site.title);
		await second.close();
	});

	test('two at once share the browser, and neither takes the other along', async () => {
		const [one, other] = await Promise.all([
			chromium.connectOverCDP(server.webSocketUrl),
			chromium.connectOverCDP(server.webSocketUrl),
		]);
		const [page, beside] = [await (await one.newContext()).newPage(), await (await other.newContext()).newPage()];
		await Promise.all([page.goto(site.url), beside.goto('data:text/html,<title>beside</title>')]);
		const results = await Promise.all(
			Array.from({ length: 50 }, (_, index) => [page.evaluate(n => n, index), beside.evaluate(n => -n, index)]).flat(),
		);
		expect(results).toEqual(Array.from({ length: 50 }, (_, index) => [index, -index]).flat());
		await one.close();
		expect(await beside.title()).toBe('beside');
		await other.close();
		expect(statuses()).toEqual([true]);
	});

	test('a page has a WebSocket of its own', async () => {
		const browser = await chromium.connectOverCDP(server.url);
		const page = await browser.contexts()[0]?.newPage();
		await page?.goto('data:text/html,<title>own</title>');
		const list: readonly { readonly title: string; readonly webSocketDebuggerUrl: string }[] = await (
			await fetch(`${server.url}/json`)
		).json();
		const { connectDevTools } = await import('./testing/devtools-client.ts');
		const client = await connectDevTools(list.find(({ title: each }) => each === 'own')?.webSocketDebuggerUrl ?? '');
		const { result } = await client.call('Runtime.evaluate', { expression: 'document.title' });
		expect(result).toMatchObject({ result: { value: 'own' } });
		await page?.close();
		expect(await client.closed).toEqual({ code: 1000, reason: 'the target has closed' });
		await browser.close();
	});

	test('Browser.close ends the session, and the next one has another', async () => {
		const browser = await chromium.connectOverCDP(server.url);
		const gone = new Promise(resolve => browser.once('disconnected', resolve));
		await (await browser.newBrowserCDPSession()).send('Browser.close');
		await gone;
		await expect.poll(statuses, patience).toEqual([false]);
		const next = await chromium.connectOverCDP(server.url);
		expect(statuses().filter(Boolean)).toHaveLength(1);
		await next.close();
	});
});

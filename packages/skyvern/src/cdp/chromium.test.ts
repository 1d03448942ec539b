import { inspect } from 'node:util';
import { findChromium } from '@anybrowser/emulator';
import { servePagesForTest } from '@anybrowser/test-kit/serve-pages-for-test';
import { chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SkyvernOptions } from '../skyvern.ts';
import { emulated } from '../testing/emulated.ts';
import { type Chromium, launchChromium } from '../testing/launch-chromium.ts';
import { rejection } from '../testing/rejection.ts';

const executable = findChromium();
const isMissing = executable === null;
const apiKey = 'a-very-secret-key';
const pages = {
	'/': '<!doctype html><title>Harbour shop</title><h1>Harbour shop</h1><p style="height: 4000px">long</p>',
	'/next': '<!doctype html><title>Next</title>',
};

describe(isMissing ? 'with Chromium (not run: none was found; set ANYBROWSER_CHROMIUM)' : 'with Chromium', () => {
	let chromium: Chromium | undefined;
	beforeAll(async () => {
		if (executable) chromium = await launchChromium(executable);
	});
	afterAll(() => chromium?.stop());

	/** An open session whose browser is the real one. */
	async function openSession(settings: SkyvernOptions = {}) {
		const options = { skyvern: { browserAddress: () => chromium?.address ?? null } };
		const all = emulated(options, { apiKey, ...settings });
		const session = await all.client.sessions.create();
		await session.ready();
		return { ...all, session };
	}

	test.skipIf(isMissing)('goto opens a page, and evaluate takes all three forms', async () => {
		const site = await servePagesForTest(pages);
		const { session } = await openSession();
		await session.goto(`${site}/`);
		expect(await session.evaluate('document.title')).toBe('Harbour shop');
		expect(await session.evaluate('const t = document.title; return t.length')).toBe(12);
		expect(await session.evaluate('({ a }) => a + document.title', { a: 'The ' })).toBe('The Harbour shop');
		expect(await session.evaluate('await fetch("/next").then(answer => answer.status)')).toBe(200);
		await session.close();
	});

	test.skipIf(isMissing)(
		"evaluate works on a page that forbids eval, and a page's error is action_failed",
		async () => {
			const site = await servePagesForTest(pages, { 'content-security-policy': "default-src 'none'" });
			const { session } = await openSession();
			await session.goto(`${site}/`);
			expect(await session.evaluate('document.title')).toBe('Harbour shop');
			for (const [script, said] of [
				['nowhere.to.be.found', 'nowhere is not defined'],
				['throw new Error("broken " + args.what)', 'broken cup'],
				['const', 'SyntaxError'],
				['document.body', 'DOM node'],
			] as const) {
				const error = await rejection(session.evaluate(script, { what: 'cup' }));
				expect(error).toMatchObject({ code: 'action_failed', operation: 'actions.evaluate' });
				expect(error.message).toContain(said);
			}
			await session.close();
		},
	);

	test.skipIf(isMissing)('a page that does not load is action_failed, and says why', async () => {
		const { session } = await openSession();
		const error = await rejection(session.goto('http://127.0.0.1:9/'));
		expect(error).toMatchObject({ code: 'action_failed', operation: 'actions.goto' });
		expect(error.message).toMatch(/net::ERR_/);
		expect(error.message).not.toContain('\n');
		await session.close();
	});

	test.skipIf(isMissing)('screenshot is a PNG, and the full page is taller', async () => {
		const site = await servePagesForTest(pages);
		const { session } = await openSession();
		await session.goto(`${site}/`);
		const [view, full] = [await session.screenshot(), await session.screenshot({ fullPage: true })];
		for (const png of [view, full]) expect([...png.slice(0, 4)]).toEqual([137, 80, 78, 71]);
		expect(heightOf(full)).toBeGreaterThan(4_000);
		expect(heightOf(view)).toBeLessThan(4_000);
		await session.close();
	});

	test.skipIf(isMissing)(
		"connect gives Playwright's browser; after it is closed the next action connects anew",
		async () => {
			const site = await servePagesForTest(pages);
			const { session } = await openSession();
			await session.goto(`${site}/next`);
			const browser = await session.connect();
			// Typed by `@anybrowser/skyvern/playwright`, which this package's own program includes.
			expect(await browser.contexts()[0]?.pages().at(-1)?.title()).toBe('Next');
			expect(await session.connect()).toBe(browser);
			await browser.close();
			expect(await session.evaluate('document.title')).toBe('Next');
			const again = await session.connect();
			expect(again).not.toBe(browser);
			await session.close();
			expect(again.isConnected()).toBe(false);
		},
	);

	test.skipIf(isMissing)('the endpoint serves a client of ones own', async () => {
		const { session } = await openSession();
		const { url, headers } = await session.cdp();
		const browser = await playwright.connectOverCDP(url, { headers });
		expect(browser.version()).toMatch(/^\d+\./);
		await browser.close();
		await session.close();
	});

	test.skipIf(isMissing)(
		'an evaluation that never ends is stopped waiting for, and the session stays of use',
		async () => {
			const site = await servePagesForTest(pages);
			const { session } = await openSession();
			await session.goto(`${site}/`);
			const call = session.evaluate('new Promise(() => {})', {}, { timeout: 200 });
			await expect(call).rejects.toMatchObject({ code: 'timeout' });
			expect(await session.evaluate('1 + 1')).toBe(2);
			await session.close();
		},
	);

	test.skipIf(isMissing)('a browser that is not there is a connection error that does not show the key', async () => {
		const { client } = emulated({ skyvern: { browserAddress: () => 'ws://127.0.0.1:9/devtools' } }, { apiKey });
		await client.sessions.use({}, async session => {
			await session.ready();
			const error = await rejection(session.evaluate('1'));
			expect(error).toMatchObject({ code: 'connection', retryable: true });
			expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(apiKey);
		});
	});

	test.skipIf(isMissing)(
		'a browser that dies is a connection error, and the next action tries to connect',
		async () => {
			const own = await launchChromium(executable ?? '');
			const { client } = emulated({ skyvern: { browserAddress: () => own.address } }, { apiKey });
			await client.sessions.use({}, async session => {
				await session.ready();
				const call = session.evaluate('new Promise(() => {})').catch(thrown => thrown);
				await session.evaluate('1');
				await own.stop();
				expect(await call).toMatchObject({ code: 'connection' });
				await expect(session.evaluate('1')).rejects.toMatchObject({ code: 'connection' });
			});
		},
	);
});

/** Bytes 20 to 23 of a PNG are its height. */
function heightOf(png: Uint8Array): number {
	return new DataView(png.buffer, png.byteOffset).getUint32(20);
}

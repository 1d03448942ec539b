import { EventEmitter } from 'node:events';
import type { Browser } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { playwrightConnector } from './playwright-connector.ts';

/** As much of Playwright's browser as is used. */
function stubBrowser() {
	const events = new EventEmitter();
	const opened = { goto: vi.fn(async () => null), url: 'second' };
	let isUp = true;
	const browser = Object.assign(events, {
		isConnected: () => isUp,
		contexts: () => [{ pages: () => [{ goto: vi.fn() }, opened] }],
		close: async () => {
			isUp = false;
			events.emit('disconnected');
		},
	});
	// The connector uses no more than this of it.
	return { browser: browser as unknown as Browser, opened };
}

test('a Playwright of ones own gets the address and the headers, and the newest page is the one', async () => {
	const { browser, opened } = stubBrowser();
	const connectOverCDP = vi.fn(async () => browser);
	const connector = playwrightConnector({ chromium: { connectOverCDP } });
	const { signal } = new AbortController();
	const connection = await connector.connect({ url: 'ws://b.test/', headers: { 'x-api-key': 'k' }, signal });
	expect(connectOverCDP).toHaveBeenCalledWith('ws://b.test/', { headers: { 'x-api-key': 'k' }, timeout: 30_000 });
	expect(connection.browser).toBe(browser);
	await connection.goto('http://x.test/', { signal });
	expect(opened.goto).toHaveBeenCalledWith('http://x.test/', { timeout: 0, signal });

	const ended = vi.fn();
	connection.onClosed(ended);
	expect(connection.isConnected).toBe(true);
	await connection.close();
	expect(connection.isConnected).toBe(false);
	expect(ended).toHaveBeenCalledTimes(1);
	const late = vi.fn();
	connection.onClosed(late);
	expect(late).toHaveBeenCalledTimes(1);
});

test('what is aborted before it begins does not connect', async () => {
	const connectOverCDP = vi.fn();
	const connector = playwrightConnector({ chromium: { connectOverCDP } });
	const signal = AbortSignal.abort(new Error('gone'));
	await expect(connector.connect({ url: 'ws://b.test/', headers: {}, signal })).rejects.toThrow('gone');
	expect(connectOverCDP).not.toHaveBeenCalled();
});

test('where the vendor keeps downloads is told to the browser, and one that does not hear it is let go', async () => {
	const { browser } = stubBrowser();
	const send = vi.fn(async () => {});
	Object.assign(browser, { newBrowserCDPSession: async () => ({ send }) });
	const connector = playwrightConnector({ chromium: { connectOverCDP: async () => browser } });
	const { signal } = new AbortController();
	await connector.connect({ url: 'ws://b.test/', headers: {}, signal });
	expect(send).not.toHaveBeenCalled();
	const target = { url: 'ws://b.test/', headers: {}, signal, downloadPath: 'kept' };
	await connector.connect(target);
	const params = { behavior: 'allow', downloadPath: 'kept', eventsEnabled: true };
	expect(send.mock.calls).toEqual([['Browser.setDownloadBehavior', params]]);
	send.mockRejectedValueOnce(new Error('refused'));
	await expect(connector.connect(target)).rejects.toThrow('refused');
	expect(browser.isConnected()).toBe(false);
});

import type { Browser, BrowserType, Page } from 'playwright-core';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { CdpConnection, CdpConnector } from './cdp-connector.ts';
import { pageExpression } from './page-expression.ts';

/** Which Playwright is used. */
export interface PlaywrightConnectorOptions {
	/** `chromium` of `playwright`, or of what takes its place. Default: that of `playwright-core`, when it is needed. */
	readonly chromium?: Pick<BrowserType, 'connectOverCDP'> | undefined;
}

/** Milliseconds for connecting. Playwright can't be told to stop, so this is also how long what was given up goes on. */
const connectTimeoutMs = 30_000;

/**
 * Playwright as the DevTools client. Nothing of it is loaded before the first connection.
 *
 * `connect` rejects with an `AnyBrowserError` `configuration` when `playwright-core` isn't installed.
 */
export function playwrightConnector(options: PlaywrightConnectorOptions = {}): CdpConnector {
	return {
		async connect({ url, headers, signal, downloadPath }) {
			const chromium = options.chromium ?? (await loadChromium());
			signal.throwIfAborted();
			const browser = await chromium.connectOverCDP(url, { headers: { ...headers }, timeout: connectTimeoutMs });
			if (downloadPath !== undefined) await keepDownloads(browser, downloadPath);
			return connectionTo(browser);
		},
	};
}

// As a value, so that bundlers don't try to resolve what may not be installed.
const moduleName: string = 'playwright-core';

async function loadChromium(): Promise<BrowserType> {
	let loaded: { readonly chromium: BrowserType };
	try {
		// The module of this name, whose types are known here; or it isn't there.
		loaded = (await import(/* webpackIgnore: true */ /* @vite-ignore */ moduleName)) as {
			readonly chromium: BrowserType;
		};
	} catch (cause) {
		const message =
			"Controlling the browser needs `playwright-core`, which could not be loaded. Install it (npm install playwright-core), or pass a client of your own as the provider's `cdp`";
		throw new AnyBrowserError('configuration', message, { cause });
	}
	return loaded.chromium;
}

/** A connection without it would lose every file without a word, so it is none. */
async function keepDownloads(browser: Browser, downloadPath: string): Promise<void> {
	try {
		const client = await browser.newBrowserCDPSession();
		await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true });
	} catch (error) {
		await browser.close().catch(() => {});
		throw error;
	}
}

function connectionTo(browser: Browser): CdpConnection {
	return {
		browser,
		get isConnected() {
			return browser.isConnected();
		},
		page: () => currentPage(browser),
		onClosed(listener) {
			if (browser.isConnected()) browser.once('disconnected', () => listener());
			else listener();
		},
		async goto(url, { signal }) {
			// The signal bounds it, so Playwright's own limit is off.
			await (await currentPage(browser)).goto(url, { timeout: 0, signal });
		},
		async evaluate(script) {
			const json = await (await currentPage(browser)).evaluate<string>(pageExpression(script));
			return JSON.parse(json);
		},
		async screenshot({ fullPage, signal }) {
			return (await currentPage(browser)).screenshot({ type: 'png', fullPage, timeout: 0, signal });
		},
		async readState({ origins, signal }) {
			return (await import('./playwright-state.ts')).readState(browser, origins, signal);
		},
		async writeState(state, { signal }) {
			await (await import('./playwright-state.ts')).writeState(browser, state, signal);
		},
		close: () => browser.close(),
	};
}

/** The page that was opened last, as vendors' own clients choose it. */
async function currentPage(browser: Browser): Promise<Page> {
	const context = browser.contexts()[0] ?? (await browser.newContext());
	return context.pages().at(-1) ?? context.newPage();
}

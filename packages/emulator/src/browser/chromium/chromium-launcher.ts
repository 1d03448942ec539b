import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';
import type { BrowserStorage } from '../browser-storage.ts';
import type { NewBrowserOptions } from '../browser-supply.ts';
import type { EmulatedBrowser } from '../emulated-browser.ts';
import { createChromiumBrowser } from './chromium-browser.ts';
import type { ChromiumOptions } from './chromium-options.ts';
import type { PageTimes } from './chromium-page.ts';
import { endWithProcess } from './end-with-process.ts';
import { requireChromium } from './find-chromium.ts';
import { loadPlaywright, requirePlaywright } from './load-playwright.ts';

/** Starts Chromium: one process for all browsers that nobody else has to reach, and one for each that somebody does. */
export class ChromiumLauncher {
	readonly #launch: LaunchOptions;
	readonly #times: PageTimes;
	#shared: Promise<{ browser: Browser; forget: () => void }> | undefined;

	/** Throws a `BrowserUnavailableError` where there is no Chromium, or nothing to drive it with. */
	constructor(options: ChromiumOptions = {}) {
		requirePlaywright();
		this.#times = { navigation: options.timeoutMs ?? 10_000, script: options.scriptTimeoutMs ?? 30_000 };
		this.#launch = {
			executablePath: requireChromium({ executablePath: options.executablePath }),
			headless: options.headless ?? true,
			args: ['--disable-quic', ...(options.args ?? [])],
			// Its own handlers would end the process in the middle of somebody's orderly end.
			handleSIGINT: false,
			handleSIGTERM: false,
			handleSIGHUP: false,
		};
	}

	/** Opens a browser; `close` of the launcher doesn't close those that have a process of their own. */
	open(wanted: NewBrowserOptions): Promise<EmulatedBrowser> {
		return wanted.remote ? this.#openOwn(wanted) : this.#openShared(wanted);
	}

	/** Ends the process that browsers share. May be called again. */
	async close(): Promise<void> {
		const shared = await this.#shared?.catch(() => undefined);
		this.#shared = undefined;
		shared?.forget();
		await shared?.browser.close();
	}

	async #openShared(wanted: NewBrowserOptions): Promise<EmulatedBrowser> {
		const { browser } = await this.#sharedProcess();
		const context = await browser.newContext({
			storageState: copyOf(wanted.storage),
			...settingOf(wanted),
		});
		const end = () => context.close().catch(() => undefined);
		return createChromiumBrowser({ context, address: null, times: this.#times, allows: wanted.allows, end });
	}

	#sharedProcess(): Promise<{ browser: Browser; forget: () => void }> {
		const start = async () => {
			const { chromium } = await loadPlaywright();
			// Playwright ends the process, and removes what it wrote, when this one exits; signals have to be made exits.
			const forget = endWithProcess(() => undefined);
			try {
				const browser = await chromium.launch(this.#launch);
				browser.on('disconnected', () => {
					forget();
					this.#shared = undefined;
				});
				return { browser, forget };
			} catch (error) {
				forget();
				this.#shared = undefined;
				throw error;
			}
		};
		this.#shared ??= start();
		return this.#shared;
	}

	async #openOwn(wanted: NewBrowserOptions): Promise<EmulatedBrowser> {
		const { chromium } = await loadPlaywright();
		const directory = await mkdtemp(join(tmpdir(), 'anybrowser-chromium-'));
		const cleanUp = () => rmSync(directory, removeOptions);
		let forget = endWithProcess(cleanUp);
		const clear = async () => {
			await rm(directory, removeOptions);
			forget();
		};
		let context: BrowserContext | undefined;
		try {
			context = await chromium.launchPersistentContext(directory, {
				...this.#launch,
				args: [...(this.#launch.args ?? []), '--remote-debugging-port=0'],
				...settingOf(wanted),
			});
			// Anew, to come after what Playwright does then.
			forget();
			forget = endWithProcess(cleanUp);
			await restore(context, wanted.storage);
			const address = await devToolsAddress(directory);
			const own = context;
			const end = async () => {
				await own.close().catch(() => undefined);
				await clear();
			};
			return createChromiumBrowser({ context, address, times: this.#times, allows: wanted.allows, end });
		} catch (error) {
			await context?.close().catch(() => undefined);
			await clear();
			throw error;
		}
	}
}

/** What a context is like. */
function settingOf({ headers }: NewBrowserOptions) {
	return { acceptDownloads: false, ...(headers && { extraHTTPHeaders: { ...headers } }) };
}

/** A process that is just ending may still write. */
const removeOptions = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/** Chromium writes its port, and the path of its DevTools socket, into its profile. */
async function devToolsAddress(directory: string): Promise<string> {
	const [port = '', path = ''] = (await readFile(join(directory, 'DevToolsActivePort'), 'utf8')).split('\n');
	return `ws://127.0.0.1:${port}${path}`;
}

/** Only new contexts can be given what they start with; this one has to be taught. */
async function restore(context: BrowserContext, storage: BrowserStorage): Promise<void> {
	const { cookies, origins } = copyOf(storage);
	await context.addCookies(cookies);
	if (origins.length === 0) return;
	const page = await context.newPage();
	await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '' }));
	for (const { origin, localStorage: entries } of origins) {
		await page.goto(origin);
		await page.evaluate(items => {
			for (const { name, value } of items) localStorage.setItem(name, value);
		}, entries);
	}
	await page.close();
}

/** As Playwright's types want it, which are not readonly. */
function copyOf({ cookies, origins }: BrowserStorage) {
	return {
		cookies: cookies.map(cookie => ({ ...cookie })),
		origins: origins.map(({ origin, localStorage }) => ({
			origin,
			localStorage: localStorage.map(each => ({ ...each })),
		})),
	};
}

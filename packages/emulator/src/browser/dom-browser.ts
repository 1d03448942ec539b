import { Browser } from 'happy-dom';
import { type BrowserStorage, emptyStorage } from './browser-storage.ts';
import { CookieJar } from './cookie-jar.ts';
import { DomPage } from './dom-page.ts';
import type { EmulatedBrowser } from './emulated-browser.ts';
import { httpFetch } from './http-fetch.ts';
import { PageError } from './page-error.ts';
import { PageLoader } from './page-loader.ts';
import { StorageAreas } from './storage-areas.ts';

/** How a DOM browser loads its pages. */
export interface DomBrowserOptions {
	/** What loads the pages; by default a plain one over node:http, which leaves no connection behind. */
	readonly fetch?: typeof fetch;
	/** Milliseconds for one navigation, body included; 10 000 by default. */
	readonly timeoutMs?: number;
	/** Milliseconds that a script may run, and what it waits for besides; 1000 by default. */
	readonly scriptTimeoutMs?: number;
	/** What it starts with, such as what another browser's `storage()` gave; nothing by default. */
	readonly storage?: BrowserStorage;
	/** Headers that it sends with every request; none by default. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Whether it may go to an address, by whatever way; anywhere by default. */
	readonly allows?: (url: string) => boolean;
}

/**
 * A browser in this process: a DOM without page scripts, nothing to install.
 *
 * There is no option to run them. happy-dom would, but in this process and without a limit: a loop on a page would stop
 * the emulator, and whatever a page brings along could do all that its user can. Chromium is there for that. What a
 * client evaluates runs here nevertheless, in `node:vm` and under a time limit, which contains accidents and no attacker.
 */
export function createDomBrowser(options: DomBrowserOptions = {}): EmulatedBrowser {
	const browser = new Browser({
		settings: {
			enableJavaScriptEvaluation: false,
			disableJavaScriptFileLoading: true,
			// All loading is the loader's: happy-dom would use its own network, cookies aside.
			navigation: {
				disableMainFrameNavigation: true,
				disableChildFrameNavigation: true,
				disableChildPageNavigation: true,
				disableFallbackToSetURL: true,
			},
		},
	});
	const context = browser.defaultContext;
	const { cookies: kept, origins } = options.storage ?? emptyStorage;
	const cookies = new CookieJar(context.cookieContainer);
	cookies.restore(kept);
	const loader = new PageLoader({
		fetch: options.fetch ?? httpFetch,
		timeoutMs: options.timeoutMs ?? 10_000,
		cookies,
		headers: options.headers,
		allows: options.allows,
	});
	const local = new StorageAreas(origins);
	const { scriptTimeoutMs = 1000 } = options;
	const pages = new Set<DomPage>();
	let closed = false;
	return {
		// A DOM has no protocol to be reached by, and doesn't end by itself.
		address: null,
		ended: new AbortController().signal,
		async newPage() {
			if (closed) throw new PageError('navigation', 'The browser is closed');
			const page = new DomPage({ context, loader, local, scriptTimeoutMs, onClose: ended => pages.delete(ended) });
			pages.add(page);
			return page;
		},
		storage: async () => ({ cookies: cookies.cookies(), origins: local.origins() }),
		async close() {
			if (closed) return;
			closed = true;
			await Promise.all([...pages].map(page => page.close()));
			await browser.close();
		},
	};
}

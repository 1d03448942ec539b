import { Browser } from 'happy-dom';
import { CookieJar } from './cookie-jar.ts';
import { DomPage } from './dom-page.ts';
import type { EmulatedBrowser } from './emulated-browser.ts';
import { httpFetch } from './http-fetch.ts';
import { PageError } from './page-error.ts';
import { PageLoader } from './page-loader.ts';

/** How a DOM browser loads its pages. */
export interface DomBrowserOptions {
	/** What loads the pages; by default a plain one over node:http, which leaves no connection behind. */
	readonly fetch?: typeof fetch;
	/** Milliseconds for one navigation, body included; 10 000 by default. */
	readonly timeoutMs?: number;
}

/** A browser in this process: a DOM without page scripts, nothing to install. */
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
	const loader = new PageLoader({
		fetch: options.fetch ?? httpFetch,
		timeoutMs: options.timeoutMs ?? 10_000,
		cookies: new CookieJar(context.cookieContainer),
	});
	const pages = new Set<DomPage>();
	let closed = false;
	return {
		newPage() {
			if (closed) throw new PageError('navigation', 'The browser is closed');
			const page = new DomPage(context, loader, ended => pages.delete(ended));
			pages.add(page);
			return page;
		},
		async close() {
			if (closed) return;
			closed = true;
			await Promise.all([...pages].map(page => page.close()));
			await browser.close();
		},
	};
}

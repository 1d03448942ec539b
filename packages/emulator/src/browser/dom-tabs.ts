import { Browser } from 'happy-dom';
import { PageError } from '../page/page-error.ts';
import { type BrowserStorage, emptyStorage } from './browser-storage.ts';
import { CookieJar } from './cookie-jar.ts';
import { DomPage, type DomPageSetting } from './dom-page.ts';
import { PageLoader } from './page-loader.ts';
import { StorageAreas } from './storage-areas.ts';

/** How tabs load their pages, and read them. */
export interface DomTabsOptions {
	readonly fetch: typeof fetch;
	/** Milliseconds for one navigation, body included; 10 000 by default. */
	readonly timeoutMs?: number | undefined;
	/** Milliseconds that a script may run, and what it waits for besides; 1000 by default. */
	readonly scriptTimeoutMs?: number | undefined;
	readonly storage?: BrowserStorage | undefined;
	readonly headers?: Readonly<Record<string, string>> | undefined;
	readonly allows?: ((url: string) => boolean) | undefined;
	/** Reads what a schema asks for off a document. */
	readonly extract: DomPageSetting['extract'];
}

/** The tabs of a browser in this process, which share its cookies and its storage. */
export interface DomTabs {
	newPage(): DomPage;
	storage(): BrowserStorage;
	close(): Promise<void>;
}

/** Makes a DOM without page scripts. What is evaluated in it runs in this process, so it is called where that does no harm. */
export function createDomTabs(options: DomTabsOptions): DomTabs {
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
		fetch: options.fetch,
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
		newPage() {
			if (closed) throw new PageError('navigation', 'The browser is closed');
			const { extract } = options;
			const onClose = (ended: DomPage) => void pages.delete(ended);
			const page = new DomPage({ context, loader, local, scriptTimeoutMs, extract, onClose });
			pages.add(page);
			return page;
		},
		storage: () => ({ cookies: cookies.cookies(), origins: local.origins() }),
		async close() {
			if (closed) return;
			closed = true;
			await Promise.all([...pages].map(page => page.close()));
			await browser.close();
		},
	};
}

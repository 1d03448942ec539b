import type { BrowserContext, Page } from 'playwright-core';
import { PageError } from '../../page/page-error.ts';
import type { EmulatedBrowser } from '../emulated-browser.ts';
import { ChromiumPage, type PageTimes } from './chromium-page.ts';

/** What a Chromium browser is made of. */
export interface ChromiumBrowserParts {
	readonly context: BrowserContext;
	/** Where DevTools clients reach it. */
	readonly address: string | null;
	readonly times: PageTimes;
	/** Whether its pages may go to an address; anywhere without it. */
	readonly allows: ((url: string) => boolean) | undefined;
	/** Ends what belongs to it alone. */
	readonly end: () => Promise<void>;
}

/** A context of a Chromium as a browser: its cookies and its storage are its own. */
export function createChromiumBrowser({ context, address, times, allows, end }: ChromiumBrowserParts): EmulatedBrowser {
	const ended = new AbortController();
	let closing: Promise<void> | undefined;
	const die = (what: string) => {
		if (closing === undefined) ended.abort(new Error(what));
	};
	context.on('close', () => die('The browser has ended unexpectedly'));
	context.on('page', page => page.on('crash', () => die('The page has crashed')));
	// A persistent context comes with a tab, which DevTools clients take for the first one.
	const unused: Page[] = [...context.pages()];
	const opened = new Set<ChromiumPage>();
	const close = async () => {
		await Promise.all([...opened].map(page => page.close()));
		await end();
	};
	return {
		address,
		ended: ended.signal,
		async newPage() {
			if (closing) throw new PageError('navigation', 'The browser is closed');
			const page = await ChromiumPage.over(unused.shift() ?? (await context.newPage()), { times, allows });
			opened.add(page);
			return page;
		},
		async storage() {
			const { cookies, origins } = await context.storageState();
			return { cookies, origins: origins.map(({ origin, localStorage }) => ({ origin, localStorage })) };
		},
		close() {
			closing ??= close();
			return closing;
		},
	};
}

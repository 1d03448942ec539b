import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StorageState, StoredOrigin } from '../contract/storage-state.ts';

/** Reads what a browser remembers. No page of the origins is asked for. */
export async function readState(
	browser: Browser,
	origins: readonly string[] | undefined,
	signal: AbortSignal,
): Promise<StorageState> {
	const context = await contextOf(browser);
	// What goes beyond the format, such as what a cookie is partitioned by, can't be written back.
	const cookies = (await context.cookies()).map(
		({ name, value, domain, path, expires, httpOnly, secure, sameSite }) =>
			({ name, value, domain, path, expires, httpOnly, secure, sameSite }) as const,
	);
	const asked = origins ?? likelyOrigins(context, cookies);
	const found: StoredOrigin[] = [];
	await atOrigins(context, asked, signal, async (page, origin) => {
		const items = await page.evaluate(() =>
			Object.entries({ ...globalThis.localStorage }).map(([name, value]) => ({ name, value: String(value) })),
		);
		if (items.length > 0) found.push({ origin, localStorage: items });
	});
	return { cookies, origins: found };
}

/** Writes what a browser is to remember. No page of the origins is asked for. */
export async function writeState(
	browser: Browser,
	{ cookies, origins }: StorageState,
	signal: AbortSignal,
): Promise<void> {
	const context = await contextOf(browser);
	if (cookies.length > 0) await context.addCookies(cookies.map(cookie => ({ ...cookie })));
	const items = new Map(origins.map(({ origin, localStorage }) => [origin, localStorage]));
	await atOrigins(context, [...items.keys()], signal, async (page, origin) => {
		await page.evaluate(entries => {
			for (const { name, value } of entries) globalThis.localStorage.setItem(name, value);
		}, items.get(origin) ?? []);
	});
}

async function contextOf(browser: Browser): Promise<BrowserContext> {
	return browser.contexts()[0] ?? (await browser.newContext());
}

/** Those of the open pages, and of the hosts that have cookies, by https. */
function likelyOrigins(context: BrowserContext, cookies: StorageState['cookies']): readonly string[] {
	const pages = context.pages().flatMap(page => (/^https?:/.test(page.url()) ? [new URL(page.url()).origin] : []));
	const hosts = cookies.map(({ domain }) => `https://${domain.replace(/^\./, '')}`);
	return [...new Set([...pages, ...hosts.filter(host => URL.canParse(host))])];
}

/** Does something in an empty page of each origin, which is answered here, so that nothing goes out. */
async function atOrigins(
	context: BrowserContext,
	origins: readonly string[],
	signal: AbortSignal,
	work: (page: Page, origin: string) => Promise<void>,
): Promise<void> {
	if (origins.length === 0) return;
	const page = await context.newPage();
	try {
		// A service worker of the site would answer before the route does.
		const devtools = await context.newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.setBypassServiceWorker', { bypass: true });
		await page.route('**/*', route =>
			route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
		);
		for (const origin of origins) {
			signal.throwIfAborted();
			await page.goto(`${origin}/`, { timeout: 0, signal });
			await work(page, origin);
		}
	} finally {
		await page.close();
	}
}

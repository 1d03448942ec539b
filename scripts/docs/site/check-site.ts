import { chromium, type Page } from 'playwright-core';
import { serveSite } from './serve-site.ts';

/** The narrowest phone that pages have to fit, in pixels. */
const narrow = 360;

/** What the browser found wrong. */
export interface SiteReport {
	readonly pages: number;
	readonly faults: readonly string[];
}

/**
 * Reads every page of the built site that can be reached from its first, in a real browser as narrow as a phone, and tries the search
 * and the dark theme.
 */
export async function checkSite(folder: string, executablePath: string): Promise<SiteReport> {
	const site = await serveSite(folder);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage({ viewport: { width: narrow, height: 740 } });
		const faults: string[] = [];
		page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`));
		const { headings, links } = await readPages(page, site.url, faults);
		for (const { from, to } of links) {
			const { pathname, hash } = new URL(to);
			const anchor = decodeURIComponent(hash.slice(1));
			const there = headings.get(pathname);
			if (there !== undefined && anchor !== '' && !there.has(anchor))
				faults.push(`${from} leads to ${pathname}${hash}`);
		}
		faults.push(...(await checkSearch(page, site.url)), ...(await checkThemes(page, site.url)));
		return { pages: headings.size, faults };
	} finally {
		await browser.close();
		await site.close();
	}
}

async function readPages(page: Page, start: string, faults: string[]) {
	const headings = new Map<string, ReadonlySet<string>>();
	const links: { readonly from: string; readonly to: string }[] = [];
	const queue = [{ from: 'the start', path: '/' }];
	for (const { from, path } of queue) {
		if (headings.has(path)) continue;
		headings.set(path, new Set());
		const answer = await page.goto(start + path);
		if (!answer?.ok()) {
			faults.push(`${from} leads to ${path}, which isn't there`);
			continue;
		}
		const { ids, targets, width } = await page.evaluate(() => ({
			ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
			targets: [...document.querySelectorAll('a')].map(({ href }) => href),
			width: document.documentElement.scrollWidth,
		}));
		if (width > narrow) faults.push(`${path} is ${width} pixels wide`);
		headings.set(path, new Set(ids));
		for (const to of targets.filter(target => target.startsWith(start))) {
			links.push({ from: path, to });
			queue.push({ from: path, path: new URL(to).pathname });
		}
	}
	return { headings, links };
}

async function checkSearch(page: Page, url: string): Promise<readonly string[]> {
	await page.goto(url);
	await page.locator('#local-search button').click();
	await page.locator('#localsearch-input').fill('ticket');
	const found = page.locator('#localsearch-list a');
	const isThere = await found
		.first()
		.waitFor({ timeout: 10_000 })
		.then(
			() => true,
			() => false,
		);
	return isThere ? [] : ['the search finds no page about tickets'];
}

async function checkThemes(page: Page, url: string): Promise<readonly string[]> {
	const colors: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto(url);
		colors.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
	}
	return colors[0] === colors[1] ? [`light and dark are the same: ${colors[0]}`] : [];
}

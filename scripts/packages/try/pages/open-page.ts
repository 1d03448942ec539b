import { findChromium } from '@anybrowser/emulator';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { chromium } from 'playwright-core';

/** What came of a page. */
export interface OpenedPage {
	/** Of Chromium. */
	readonly version: string;
	/** What the page's global `outcome` came to. */
	readonly outcome: unknown;
	/** Errors and warnings of its console, what its scripts threw, and what it could not load. */
	readonly complaints: readonly string[];
}

/** Milliseconds for a page's scripts to load and to do their work. */
const patience = 60_000;

/**
 * Opens a page in Chromium, and waits until its global `outcome` is settled.
 *
 * @throws MissingPrerequisite when there is no Chromium. @throws Error with the page's complaints when there is no `outcome`.
 */
export async function openPage(url: string, signal: AbortSignal): Promise<OpenedPage> {
	const executablePath = findChromium();
	if (executablePath === null) {
		throw new MissingPrerequisite(
			'there is no Chromium',
			'Debian: apt-get install chromium. ANYBROWSER_CHROMIUM names one',
		);
	}
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const close = () => void browser.close();
	signal.addEventListener('abort', close);
	try {
		const page = await browser.newPage();
		const complaints: string[] = [];
		page.on('console', message => {
			if (/error|warning/.test(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
		});
		page.on('pageerror', error => complaints.push(`threw: ${error.message}`));
		page.on('requestfailed', request => complaints.push(`failed: ${request.method()} ${request.url()}`));
		await page.goto(url);
		await page.waitForFunction('globalThis.outcome !== undefined', undefined, { timeout: patience }).catch(() => {
			throw new Error(`the page did nothing: ${complaints.join('\n')}`);
		});
		return { version: browser.version(), outcome: await page.evaluate('outcome'), complaints };
	} finally {
		signal.removeEventListener('abort', close);
		await browser.close();
	}
}

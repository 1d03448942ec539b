import { createRequire } from 'node:module';
import { BrowserUnavailableError } from './browser-unavailable-error.ts';

/** Fails at once, and not with the first session, where playwright-core isn't installed. */
export function requirePlaywright(): void {
	try {
		createRequire(import.meta.url).resolve('playwright-core');
	} catch (cause) {
		throw new BrowserUnavailableError(
			'Chromium is driven by playwright-core, which is not installed: npm install --save-dev playwright-core',
			{ cause },
		);
	}
}

/** Loaded on first use: who doesn't use Chromium needn't have it. */
export async function loadPlaywright(): Promise<typeof import('playwright-core')> {
	return import('playwright-core');
}

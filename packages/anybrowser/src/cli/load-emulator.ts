import { AnyBrowserError } from '@anybrowser/core';
import { whyNotLoaded } from '../why-not-loaded.ts';

/** The emulator's package, which is an optional peer. @throws AnyBrowserError `configuration` that says how to get it. */
export async function loadEmulator(): Promise<typeof import('@anybrowser/emulator')> {
	try {
		return await import('@anybrowser/emulator');
	} catch (cause) {
		const name = '@anybrowser/emulator';
		const message = whyNotLoaded(name, cause, `npm install --save-dev ${name}`);
		throw new AnyBrowserError('configuration', message, { cause });
	}
}

/** @throws AnyBrowserError `configuration` where there is no Chromium on this machine. */
export function requireChromium(find: () => string | null): void {
	if (find() !== null) return;
	throw new AnyBrowserError(
		'configuration',
		'There is no Chromium on this machine: install one, say where it is with ANYBROWSER_CHROMIUM, or leave out --browser',
	);
}

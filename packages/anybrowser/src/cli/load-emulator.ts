import { AnyBrowserError } from '@anybrowser/core';

/** The emulator's package, which is an optional peer. @throws AnyBrowserError `configuration` that says how to get it. */
export async function loadEmulator(): Promise<typeof import('@anybrowser/emulator')> {
	try {
		return await import('@anybrowser/emulator');
	} catch (cause) {
		const message = '@anybrowser/emulator could not be loaded. Install it: npm install --save-dev @anybrowser/emulator';
		throw new AnyBrowserError('configuration', message, { cause });
	}
}

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

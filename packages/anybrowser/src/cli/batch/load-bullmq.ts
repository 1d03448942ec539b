import { AnyBrowserError } from '@anybrowser/core';
import { whyNotLoaded } from '../../why-not-loaded.ts';

/** The package for queues in Redis, an optional peer. @throws AnyBrowserError `configuration` that says how to get it. */
export async function loadBullmq(): Promise<typeof import('@anybrowser/bullmq')> {
	try {
		return await import('@anybrowser/bullmq');
	} catch (cause) {
		const name = '@anybrowser/bullmq';
		const message = whyNotLoaded(name, cause, `npm install ${name} bullmq ioredis`);
		throw new AnyBrowserError('configuration', message, { cause });
	}
}

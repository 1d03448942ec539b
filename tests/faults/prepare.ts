import type { BrowserSessionProvider } from '@anybrowser/core';
import type { Prepared, ProviderOperation } from './provider-operation.ts';

/** Makes what an operation is done to, before anything goes wrong. */
export async function prepare(
	provider: BrowserSessionProvider,
	{ needs }: ProviderOperation,
	pageUrl: string,
): Promise<Prepared> {
	switch (needs) {
		case 'session':
			return { pageUrl, id: (await provider.create()).id };
		case 'task':
			return { pageUrl, id: (await provider.tasks.create({ prompt: 'Read the title' })).id };
		case 'profile':
			return { pageUrl, id: (await provider.profiles.create({ name: 'before' })).id };
		case 'file':
			return { pageUrl, id: (await provider.files.upload({ name: 'a.csv', content: 'sku' })).id };
		default:
			return { pageUrl, id: '' };
	}
}

import { AnyBrowserError, type Client, createClient } from '@anybrowser/core';
import { fileLedger } from '../ledger/file-ledger.ts';
import { loadProvider, providerNames } from '../providers.ts';
import { misdirectedKey } from './misdirected-key.ts';
import { providerVariable } from './provider-variable.ts';
import type { ResolvedConfig } from './resolve-config.ts';

/** The client that a configuration describes. @throws AnyBrowserError `configuration` when it chooses none. */
export async function clientOf(config: ResolvedConfig): Promise<Client> {
	const { provider, options: all, file } = config;
	if (provider === undefined) {
		const known = providerNames.map(name => `"${name}"`).join(', ');
		const place = file === undefined ? 'no anybrowser.config file was found' : `${file} names none`;
		throw new AnyBrowserError(
			'configuration',
			`No provider is chosen: set ${providerVariable}, or \`provider\` in a configuration file (${place}). Known: ${known}`,
		);
	}
	const complaint = misdirectedKey(config, provider);
	if (complaint !== undefined) throw new AnyBrowserError('configuration', complaint, { provider: provider.name });
	const { concurrency, budget } = config;
	const ledger = typeof config.ledger === 'string' ? fileLedger(config.ledger) : config.ledger;
	return createClient({ provider: await loadProvider(provider, all[provider.name]), ledger, concurrency, budget });
}

import { AnyBrowserError, type Client, createClient } from '@anybrowser/core';
import type { ProviderByName, ProviderName } from '../client-config.ts';
import { fileLedger } from '../ledger/file-ledger.ts';
import { loadProvider, providerNames } from '../providers.ts';
import { misdirectedKey } from './misdirected-key.ts';
import { providerVariable } from './provider-variable.ts';
import { type ResolveConfigOptions, resolveConfig } from './resolve-config.ts';

/**
 * A client by configuration: what is passed here beats the environment, and that beats the nearest `anybrowser.config`
 * file. The chosen provider's package is loaded, and no other; `anybrowser doctor` shows where each value came from.
 *
 * @throws AnyBrowserError `configuration` for a file that can't be used (naming the place in it) or that others could have
 * put there, for one that would send a key of the environment elsewhere, when nothing chooses a provider, and when its
 * package isn't installed.
 * @example
 * import { loadClient } from 'anybrowser/config';
 * const browsers = await loadClient();
 */
export async function loadClient<Name extends ProviderName>(
	options: ResolveConfigOptions & { readonly provider: Name },
): Promise<Client<ProviderByName<Name>>>;
export async function loadClient(options?: ResolveConfigOptions): Promise<Client<ProviderByName>>;
export async function loadClient(options: ResolveConfigOptions = {}): Promise<Client> {
	const config = await resolveConfig(options);
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

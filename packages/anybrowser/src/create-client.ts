import { type Client, createClient as createCoreClient } from '@anybrowser/core';
import { readEnvironment } from '@anybrowser/core/provider';
import type { ClientConfig, ProviderName } from './client-config.ts';
import { loadProvider, type ProviderByName, requireProviderName } from './loaders.ts';

/** The environment variable that chooses the provider when the code doesn't. */
const providerVariable = 'ANYBROWSER_PROVIDER';

/**
 * A client for the provider that a configuration names. The provider's package is loaded now, and no other.
 *
 * Without a configuration `ANYBROWSER_PROVIDER` chooses, and the provider's own variables bring key and address.
 *
 * @throws AnyBrowserError `configuration` for an unknown name, a provider that isn't installed, or unusable options.
 */
export async function createClient<Config extends ClientConfig>(
	config: Config,
): Promise<Client<ProviderByName[Config['provider']]>>;
export async function createClient(): Promise<Client<ProviderByName[ProviderName]>>;
export async function createClient(config?: ClientConfig): Promise<Client<ProviderByName[ProviderName]>> {
	const name =
		config === undefined
			? requireProviderName(readEnvironment(providerVariable), `set ${providerVariable}, or pass \`provider\``)
			: requireProviderName(config.provider, '`provider` in the configuration');
	return createCoreClient({ provider: await loadProvider(name, config?.[name] ?? {}) });
}

import { type BrowserSessionProvider, type Client, createClient as createCoreClient } from '@anybrowser/core';
import { readEnvironment } from '@anybrowser/core/provider';
import type { ClientConfig, ProviderName } from './client-config.ts';
import { checkConfig } from './config/check-config.ts';
import { providerVariable } from './config/provider-variables.ts';
import { loadProvider, type ProviderByName, requireProviderName } from './loaders.ts';

/**
 * A client for the provider that a configuration names. The provider's package is loaded now, and no other.
 *
 * Without a configuration `ANYBROWSER_PROVIDER` chooses, and the provider's own variables bring key and address. A
 * provider that is there already, such as a `fallback` of several, is taken as it is.
 *
 * @throws AnyBrowserError `configuration` for an unknown name, a provider that isn't installed, or unusable options.
 */
export async function createClient<Provider extends BrowserSessionProvider>(config: {
	readonly provider: Provider;
}): Promise<Client<Provider>>;
export async function createClient<Config extends ClientConfig>(
	config: Config,
): Promise<Client<ProviderByName[Config['provider']]>>;
export async function createClient(): Promise<Client<ProviderByName[ProviderName]>>;
export async function createClient(
	config?: ClientConfig | { readonly provider: BrowserSessionProvider },
): Promise<Client> {
	if (config === undefined) {
		const name = requireProviderName(
			readEnvironment(providerVariable),
			`set ${providerVariable}, or pass \`provider\``,
		);
		return createCoreClient({ provider: await loadProvider(name, {}) });
	}
	if (isMade(config)) return createCoreClient({ provider: config.provider });
	const name = requireProviderName(config.provider, '`provider` in the configuration');
	checkConfig(config, 'createClient');
	return createCoreClient({ provider: await loadProvider(name, config[name] ?? {}) });
}

function isMade(
	config: ClientConfig | { readonly provider: BrowserSessionProvider },
): config is { readonly provider: BrowserSessionProvider } {
	const { provider } = config;
	return typeof provider === 'object' && provider !== null && 'capabilities' in provider;
}

import {
	type BrowserSessionProvider,
	type Client,
	type ClientOptions,
	createClient as createCoreClient,
} from '@anybrowser/core';
import { readEnvironment } from '@anybrowser/core/provider';
import type { ClientConfig, ClientConfigOf, ProviderByName, ProviderName } from './client-config.ts';
import { checkConfig } from './config/check-config.ts';
import { providerVariable } from './config/provider-variable.ts';
import { loadProvider, requireBuiltIn } from './providers.ts';

/**
 * A client for the provider that a configuration names. The provider's package is loaded now, and no other.
 *
 * Without a configuration `ANYBROWSER_PROVIDER` chooses, and the provider's own variables bring key and address. A
 * provider that is there already, such as a `fallback` of several or one of your own, is taken as it is.
 *
 * @throws AnyBrowserError `configuration` for an unknown name, a provider that isn't installed, or unusable options.
 * @throws UnsupportedCapabilityError for a `budget` in what the provider doesn't tell.
 */
export async function createClient<const Name extends ProviderName>(
	config: ClientConfigOf<Name> & ClientOptions<ProviderByName<Name>>,
): Promise<Client<ProviderByName<Name>>>;
export async function createClient<Provider extends BrowserSessionProvider>(
	config: { readonly provider: Provider } & ClientOptions<Provider>,
): Promise<Client<Provider>>;
export async function createClient(): Promise<Client<ProviderByName>>;
export async function createClient(
	config?: (ClientConfig | { readonly provider: BrowserSessionProvider }) & ClientOptions,
): Promise<Client> {
	if (config === undefined) {
		const named = readEnvironment(providerVariable);
		const descriptor = requireBuiltIn(named, `set ${providerVariable}, or pass \`provider\``);
		return createCoreClient({ provider: await loadProvider(descriptor, {}) });
	}
	if (isMade(config)) return createCoreClient({ ...config, provider: config.provider });
	const descriptor = requireBuiltIn(config.provider, '`provider` in the configuration');
	checkConfig(config, { file: 'createClient' });
	const options: Readonly<Record<string, unknown>> = { ...config };
	const { ledger, concurrency, budget } = config;
	const provider = await loadProvider(descriptor, options[descriptor.name]);
	return createCoreClient({ provider, ledger, concurrency, budget });
}

function isMade(
	config: ClientConfig | { readonly provider: BrowserSessionProvider },
): config is { readonly provider: BrowserSessionProvider } {
	const { provider } = config;
	return typeof provider === 'object' && provider !== null && 'capabilities' in provider;
}

import type { ProviderDescriptor } from '@anybrowser/core/provider';
import type { ResolvedConfig } from './resolve-config.ts';

/**
 * Says so when a configuration file would send a key of the environment elsewhere than to the provider's own service. A
 * file may come with somebody else's code; an address in the environment, a flag or the code is the user's own word.
 *
 * @returns The complaint, without any value of the key.
 */
export function misdirectedKey({ sources }: ResolvedConfig, provider: ProviderDescriptor): string | undefined {
	const { name: providerName, variables } = provider;
	const address = sources.find(({ name }) => name === `${providerName}.baseUrl`);
	const key = sources.find(({ name }) => name === `${providerName}.apiKey`);
	if (address?.from !== 'file' || key?.from !== 'environment') return undefined;
	const url = String(address.value).trim();
	if (!URL.canParse(url) || new URL(url).origin === new URL(provider.baseUrl).origin) return undefined;
	const { origin } = new URL(url);
	return `\`${providerName}.baseUrl\` in ${address.detail} would send the key of ${key.detail} to ${origin}. If that is right, set ${variables.baseUrl[0]} to that address, or give the file a key of its own`;
}

import type { Client } from '@anybrowser/core';
import type { ProviderByName, ProviderName } from '../client-config.ts';
import { clientOf } from './client-of.ts';
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
	return clientOf(await resolveConfig(options));
}

import { AnyBrowserError, type BrowserSessionProvider } from '@anybrowser/core';
import { nearestName } from '@anybrowser/core/provider';
import type { SkyvernProvider } from '@anybrowser/skyvern';
import type { SmoothProvider } from '@anybrowser/smooth';
import type { ProviderName, ProviderOptionsByName } from './client-config.ts';
import type { Installed } from './installed.ts';
import { whyNotLoaded } from './why-not-loaded.ts';

interface ProvidersByName {
	readonly smooth: SmoothProvider;
	readonly skyvern: SkyvernProvider;
}

/** What each name loads, as far as its package is installed. */
export type ProviderByName = Installed<ProvidersByName>;

type Loaders = {
	readonly [Name in ProviderName]: () => Promise<(options: ProviderOptionsByName[Name]) => ProviderByName[Name]>;
};

// Each package is loaded when its name is chosen, and only then.
const loaders: Loaders = {
	smooth: async () => (await import('@anybrowser/smooth')).smooth,
	skyvern: async () => (await import('@anybrowser/skyvern')).skyvern,
};

/** The names that can be chosen. */
export const providerNames: readonly ProviderName[] = Object.freeze(Object.keys(loaders) as ProviderName[]);

/** @throws AnyBrowserError `configuration` that lists the known names. */
export function requireProviderName(name: unknown, source: string): ProviderName {
	const known = providerNames.find(candidate => candidate === name);
	if (known) return known;
	const list = providerNames.map(candidate => `"${candidate}"`).join(', ');
	const got = name === undefined ? 'no provider is chosen' : `${JSON.stringify(name)} is not a known provider`;
	const nearest = typeof name === 'string' ? nearestName(name, providerNames) : undefined;
	const hint = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
	throw new AnyBrowserError('configuration', `${got} (${source}). Known: ${list}${hint}`);
}

/** @throws AnyBrowserError `configuration` that says what to install when the provider's package is missing. */
export async function loadProvider<Name extends ProviderName>(
	name: Name,
	options: ProviderOptionsByName[Name],
): Promise<ProviderByName[Name] & BrowserSessionProvider> {
	let create: (options: ProviderOptionsByName[Name]) => ProviderByName[Name];
	try {
		create = await loaders[name]();
	} catch (cause) {
		const packageName = `@anybrowser/${name}`;
		throw new AnyBrowserError('configuration', whyNotLoaded(packageName, cause), { provider: name, cause });
	}
	return create(options);
}

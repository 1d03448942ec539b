import { AnyBrowserError, type BrowserSessionProvider } from '@anybrowser/core';
import { nearestName, type ProviderDescriptor } from '@anybrowser/core/provider';
import { builtInProviders } from './generated/built-in-providers.ts';

/** The descriptors of the providers that are chosen by name alone. */
export const descriptors: readonly ProviderDescriptor[] = builtInProviders;

/** The names that can be chosen without a package's name or a path. */
export const providerNames: readonly string[] = Object.freeze(descriptors.map(({ name }) => name));

/** The built-in provider of a name, if there is one. */
export function builtInProvider(name: unknown): ProviderDescriptor | undefined {
	return descriptors.find(candidate => candidate.name === name);
}

/** @throws AnyBrowserError `configuration` that lists the known names. */
export function requireBuiltIn(name: unknown, source: string): ProviderDescriptor {
	return builtInProvider(name) ?? unknownProvider(name, source);
}

/** @throws AnyBrowserError `configuration` that lists the known names. */
export function unknownProvider(name: unknown, source: string): never {
	const list = providerNames.map(candidate => `"${candidate}"`).join(', ');
	const got = name === undefined ? 'no provider is chosen' : `${JSON.stringify(name)} is not a known provider`;
	const nearest = typeof name === 'string' ? nearestName(name, providerNames) : undefined;
	const hint = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
	throw new AnyBrowserError('configuration', `${got} (${source}). Known: ${list}${hint}`);
}

/** @throws AnyBrowserError `configuration` that says what to install when the provider's package is missing. */
export async function loadProvider(descriptor: ProviderDescriptor, options: unknown): Promise<BrowserSessionProvider> {
	const { name } = descriptor;
	const create = await descriptor.load().catch(cause => {
		if (AnyBrowserError.is(cause)) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AnyBrowserError('configuration', `${name} could not be loaded (${why})`, { provider: name, cause });
	});
	// The descriptor's settings schema has checked them, or the compiler has.
	return create((options ?? {}) as never);
}

import type { Budget, ProviderInstances, Providers } from '@anybrowser/core';
// Each brings its entry of `Providers`, for this package's own code.
import type {} from './generated/built-in-providers.ts';

/** A provider that can be chosen by name: those whose packages are installed. */
export type ProviderName = keyof Providers & keyof ProviderInstances & string;

/** The provider that a name makes. */
export type ProviderByName<Name extends ProviderName = ProviderName> = ProviderInstances[Name];

/** One provider by name, with its options under the same name; the options of another one don't compile. */
export type ClientConfig = {
	[Name in ProviderName]: { readonly provider: Name } & { readonly [Key in Name]?: Providers[Key] } & {
		readonly [Key in Exclude<ProviderName, Name>]?: never;
	} & {
		/** What the client may use before it refuses to start more. Default: no bound. */
		readonly budget?: Budget | undefined;
	};
}[ProviderName];

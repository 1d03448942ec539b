import type { ProviderInstances, ProviderSettings, Providers } from '@anybrowser/core';
// Each brings its entry of `Providers`, for this package's own code.
import type {} from './generated/built-in-providers.ts';

/** A provider that can be chosen by name: those whose packages are installed. */
export type ProviderName = keyof Providers & keyof ProviderInstances & string;

/** The provider that a name makes. */
export type ProviderByName<Name extends ProviderName = ProviderName> = ProviderInstances[Name];

declare const advice: unique symbol;

/** An option in the wrong place. There is no value of this type, and the compiler's complaint quotes what to do instead. */
export interface Misplaced<Advice extends string> {
	readonly [advice]: Advice;
}

/**
 * A configuration for one name, or for several that are chosen from while it runs: each name's options under that name. The
 * options of another one don't compile, and neither do options beside the name.
 */
export type ClientConfigOf<Name extends ProviderName> = { readonly provider: Name } & {
	// Over all names, so that the compiler knows what a function in the options is given.
	readonly [Key in ProviderName]?: (Key extends Name ? Providers[Key] : never) | undefined;
} & {
	readonly [Key in keyof ProviderSettings]?:
		| Misplaced<`put it under the provider's name: { provider: '${Name}', ${Name}: { ${Key} } }`>
		| undefined;
};

/** One provider by name, with its options under the same name. */
export type ClientConfig = { [Name in ProviderName]: ClientConfigOf<Name> }[ProviderName];

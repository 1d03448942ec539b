import type { SkyvernOptions } from '@anybrowser/skyvern';
import type { SmoothOptions } from '@anybrowser/smooth';
import type { Installed } from './installed.ts';

/** The options of every provider that can be chosen by name. A new provider is a line here and one in `loaders`. */
interface OptionsByName {
	readonly smooth: SmoothOptions;
	readonly skyvern: SkyvernOptions;
}

/** The options of every provider that can be chosen by name, as far as its package is installed. */
export type ProviderOptionsByName = Installed<OptionsByName>;

export type ProviderName = keyof ProviderOptionsByName;

/** One provider by name, with its options under the same name; the options of another one don't compile. */
export type ClientConfig = {
	[Name in ProviderName]: { readonly provider: Name } & { readonly [Key in Name]?: ProviderOptionsByName[Key] } & {
		readonly [Key in Exclude<ProviderName, Name>]?: never;
	};
}[ProviderName];

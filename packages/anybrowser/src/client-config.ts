import type { SkyvernOptions } from '@anybrowser/skyvern';
import type { SmoothOptions } from '@anybrowser/smooth';

/** The options of every provider that can be chosen by name. A new provider is a line here and one in `loaders`. */
export interface ProviderOptionsByName {
	readonly smooth: SmoothOptions;
	readonly skyvern: SkyvernOptions;
}

export type ProviderName = keyof ProviderOptionsByName;

/** One provider by name, with its options under the same name; the options of another one don't compile. */
export type ClientConfig = {
	[Name in ProviderName]: { readonly provider: Name } & { readonly [Key in Name]?: ProviderOptionsByName[Key] } & {
		readonly [Key in Exclude<ProviderName, Name>]?: never;
	};
}[ProviderName];

import { defineProvider, objectSetting, settingsSchema, textsSetting } from '@anybrowser/core/provider';
import type { SkyvernOptions, SkyvernProvider } from './skyvern.ts';
import { vendor } from './vendor.ts';

/** How Skyvern is plugged in. */
export const provider = defineProvider({
	...vendor,
	settings: settingsSchema<SkyvernOptions>({ cdp: objectSetting, cdpHosts: textsSetting }),
	load: async () => (await import('@anybrowser/skyvern')).skyvern,
});

declare module '@anybrowser/core' {
	interface Providers {
		readonly skyvern: SkyvernOptions;
	}
	interface ProviderInstances {
		readonly skyvern: SkyvernProvider;
	}
}

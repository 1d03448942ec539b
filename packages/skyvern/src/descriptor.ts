import { defineProvider, objectSetting, settingsSchema, textsSetting } from '@anybrowser/core/provider';
import type { SkyvernOptions, SkyvernProvider } from './skyvern.ts';
import { vendor } from './vendor.ts';

/** What is known of Skyvern before it is loaded. */
export const description = {
	...vendor,
	settings: settingsSchema<SkyvernOptions>({ cdp: objectSetting, cdpHosts: textsSetting }),
};

/** How Skyvern is plugged in. */
export const provider = /* @__PURE__ */ defineProvider({
	...description,
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

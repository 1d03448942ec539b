import { defineProvider, objectSetting, settingsSchema, textSetting } from '@anybrowser/core/provider';
import type { BrowserbaseOptions, BrowserbaseProvider } from './browserbase.ts';
import { vendor } from './vendor.ts';

/** What is known of Browserbase before it is loaded. */
export const description = {
	...vendor,
	settings: settingsSchema<BrowserbaseOptions>({ cdp: objectSetting, projectId: textSetting }),
};

/** How Browserbase is plugged in. */
export const provider = /* @__PURE__ */ defineProvider({
	...description,
	load: async () => (await import('@anybrowser/browserbase')).browserbase,
});

declare module '@anybrowser/core' {
	interface Providers {
		readonly browserbase: BrowserbaseOptions;
	}
	interface ProviderInstances {
		readonly browserbase: BrowserbaseProvider;
	}
}

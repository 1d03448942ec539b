import { defineProvider, objectSetting, settingsSchema, textSetting } from '@anybrowser/core/provider';
import type { BrowserbaseOptions, BrowserbaseProvider } from './browserbase.ts';
import { vendor } from './vendor.ts';

/** How Browserbase is plugged in. */
export const provider = defineProvider({
	...vendor,
	settings: settingsSchema<BrowserbaseOptions>({ cdp: objectSetting, projectId: textSetting }),
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

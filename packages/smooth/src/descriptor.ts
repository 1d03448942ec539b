import { defineProvider, objectSetting, settingsSchema } from '@anybrowser/core/provider';
import type { SmoothOptions, SmoothProvider } from './smooth.ts';
import { vendor } from './vendor.ts';

/** What is known of Smooth before it is loaded. */
export const description = {
	...vendor,
	settings: settingsSchema<SmoothOptions>({ tunnel: objectSetting }),
};

/** How Smooth is plugged in. */
export const provider = /* @__PURE__ */ defineProvider({
	...description,
	load: async () => (await import('@anybrowser/smooth')).smooth,
});

declare module '@anybrowser/core' {
	interface Providers {
		readonly smooth: SmoothOptions;
	}
	interface ProviderInstances {
		readonly smooth: SmoothProvider;
	}
}

import { defineProvider, objectSetting, settingsSchema } from '@anybrowser/core/provider';
import type { SmoothOptions, SmoothProvider } from './smooth.ts';
import { vendor } from './vendor.ts';

/** How Smooth is plugged in. */
export const provider = defineProvider({
	...vendor,
	settings: settingsSchema<SmoothOptions>({ tunnel: objectSetting }),
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

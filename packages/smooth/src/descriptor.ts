import { defineProvider, objectSetting, settingsSchema } from '@anybrowser/core/provider';
import type { SmoothOptions, SmoothProvider } from './smooth.ts';
import { vendor } from './vendor.ts';

/**
 * What is known of Smooth before it is loaded. Assigned, not spread: bundlers don't take a spread for pure, and would keep
 * what checks settings where nobody uses the descriptor.
 */
export const description = /* @__PURE__ */ Object.assign(
	{ settings: /* @__PURE__ */ settingsSchema<SmoothOptions>({ tunnel: objectSetting }) },
	vendor,
);

/** How Smooth is plugged in. */
export const provider = /* @__PURE__ */ defineProvider(
	/* @__PURE__ */ Object.assign({ load: async () => (await import('@anybrowser/smooth')).smooth }, description),
);

declare module '@anybrowser/core' {
	interface Providers {
		readonly smooth: SmoothOptions;
	}
	interface ProviderInstances {
		readonly smooth: SmoothProvider;
	}
}

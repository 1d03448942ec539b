import { defineProvider, objectSetting, settingsSchema, textsSetting } from '@anybrowser/core/provider';
import type { SkyvernOptions, SkyvernProvider } from './skyvern.ts';
import { vendor } from './vendor.ts';

/**
 * What is known of Skyvern before it is loaded. Assigned, not spread: bundlers don't take a spread for pure, and would keep
 * what checks settings where nobody uses the descriptor.
 */
export const description = /* @__PURE__ */ Object.assign(
	{ settings: /* @__PURE__ */ settingsSchema<SkyvernOptions>({ cdp: objectSetting, cdpHosts: textsSetting }) },
	vendor,
);

/** How Skyvern is plugged in. */
export const provider = /* @__PURE__ */ defineProvider(
	/* @__PURE__ */ Object.assign({ load: async () => (await import('@anybrowser/skyvern')).skyvern }, description),
);

declare module '@anybrowser/core' {
	interface Providers {
		readonly skyvern: SkyvernOptions;
	}
	interface ProviderInstances {
		readonly skyvern: SkyvernProvider;
	}
}

import { defineProvider, objectSetting, settingsSchema, textSetting } from '@anybrowser/core/provider';
import type { BrowserbaseOptions, BrowserbaseProvider } from './browserbase.ts';
import { vendor } from './vendor.ts';

/**
 * What is known of Browserbase before it is loaded. Assigned, not spread: bundlers don't take a spread for pure, and would keep
 * what checks settings where nobody uses the descriptor.
 */
export const description = /* @__PURE__ */ Object.assign(
	{ settings: /* @__PURE__ */ settingsSchema<BrowserbaseOptions>({ cdp: objectSetting, projectId: textSetting }) },
	vendor,
);

/** How Browserbase is plugged in. */
export const provider = /* @__PURE__ */ defineProvider(
	/* @__PURE__ */ Object.assign(
		{ load: async () => (await import('@anybrowser/browserbase')).browserbase },
		description,
	),
);

declare module '@anybrowser/core' {
	interface Providers {
		readonly browserbase: BrowserbaseOptions;
	}
	interface ProviderInstances {
		readonly browserbase: BrowserbaseProvider;
	}
}

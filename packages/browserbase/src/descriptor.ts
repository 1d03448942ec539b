import { defineProvider, objectSetting, settingsSchema, textSetting } from '@anybrowser/core/provider';
import type { BrowserbaseOptions, BrowserbaseProvider } from './browserbase.ts';

/** How Browserbase is plugged in. Its address stands without a version, as its own SDK has it. */
export const provider = defineProvider({
	name: 'browserbase',
	title: 'Browserbase',
	baseUrl: 'https://api.browserbase.com',
	variables: {
		apiKey: ['BROWSERBASE_API_KEY'],
		baseUrl: ['BROWSERBASE_BASE_URL'],
		projectId: ['BROWSERBASE_PROJECT_ID'],
	},
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

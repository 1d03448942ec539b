import { defineProvider, objectSetting, settingsSchema, textsSetting } from '@anybrowser/core/provider';
import type { SkyvernOptions, SkyvernProvider } from './skyvern.ts';

/** How Skyvern is plugged in. */
export const provider = defineProvider({
	name: 'skyvern',
	title: 'Skyvern',
	baseUrl: 'https://api.skyvern.com/v1',
	variables: { apiKey: ['SKYVERN_API_KEY'], baseUrl: ['SKYVERN_BASE_URL'] },
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

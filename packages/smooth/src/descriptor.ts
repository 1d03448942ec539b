import { defineProvider, objectSetting, settingsSchema } from '@anybrowser/core/provider';
import type { SmoothOptions, SmoothProvider } from './smooth.ts';

/** How Smooth is plugged in. */
export const provider = defineProvider({
	name: 'smooth',
	title: 'Smooth',
	baseUrl: 'https://api.smooth.sh/api/v1',
	variables: { apiKey: ['SMOOTH_API_KEY', 'CIRCLEMIND_API_KEY'], baseUrl: ['SMOOTH_BASE_URL'] },
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

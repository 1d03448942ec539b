import type { ProviderSettings } from '@anybrowser/core';
import { defineProvider, settingsSchema } from '@anybrowser/core/provider';

/** How the example is plugged in: what a package of a provider exports as `provider`. */
export const provider = defineProvider({
	name: 'memory',
	title: 'Memory',
	baseUrl: 'http://service.memory',
	variables: { apiKey: ['MEMORY_API_KEY'], baseUrl: ['MEMORY_BASE_URL'] },
	// It has no settings besides those of all providers.
	settings: settingsSchema<ProviderSettings>({}),
	load: async () => (await import('./memory.ts')).memory,
});

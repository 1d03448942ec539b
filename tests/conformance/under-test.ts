import { browserbase } from '@anybrowser/browserbase';
import type { ContractOptions } from '@anybrowser/contract';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { ProviderName } from 'anybrowser';

const withoutChromium = {
	'profiles.export': 'the DOM browser has no DevTools to read its storage by; it runs with Chromium',
};

/** The providers that the suite is run for, and what it has to know of each. */
export const underTest: Readonly<
	Record<ProviderName, Pick<ContractOptions, 'provider' | 'withoutTrace' | 'cannotGive'>>
> = {
	smooth: { provider: smooth, withoutTrace: ['session.liveView', 'task.liveView'] },
	skyvern: {
		provider: skyvern,
		cannotGive: withoutChromium,
	},
	browserbase: {
		provider: browserbase,
		cannotGive: withoutChromium,
		// An address goes over DevTools, and the live view is always there.
		withoutTrace: ['session.url', 'session.liveView', 'task.liveView'],
	},
};

export const providerNames = ['smooth', 'skyvern', 'browserbase'] as const satisfies readonly ProviderName[];

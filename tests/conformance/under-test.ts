import type { ContractOptions } from '@anybrowser/contract';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { ProviderName } from 'anybrowser';

/** The providers that the suite is run for, and what it has to know of each. */
export const underTest: Readonly<
	Record<ProviderName, Pick<ContractOptions, 'provider' | 'withoutTrace' | 'cannotGive'>>
> = {
	smooth: { provider: smooth, withoutTrace: ['session.liveView', 'task.liveView'] },
	skyvern: {
		provider: skyvern,
		cannotGive: { 'actions.screenshot': 'the DOM browser draws nothing; it runs with Chromium' },
	},
};

export const providerNames = ['smooth', 'skyvern'] as const satisfies readonly ProviderName[];

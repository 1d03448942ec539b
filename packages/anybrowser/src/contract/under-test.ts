import type { ContractOptions } from '@anybrowser/contract';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import type { ProviderName } from '../client-config.ts';

/** The providers that the suite is run for, and what it has to know of each. */
export const underTest: Readonly<
	Record<ProviderName, Pick<ContractOptions, 'provider' | 'withoutTrace' | 'cannotGive'>>
> = {
	smooth: { provider: smooth, withoutTrace: ['session.liveView', 'task.liveView'] },
	skyvern: {
		provider: skyvern,
		cannotGive: {
			'actions.goto': 'the emulator gives no DevTools address without Chromium',
			'actions.evaluate': 'the emulator gives no DevTools address without Chromium',
			'actions.screenshot': 'the emulator gives no DevTools address without Chromium',
		},
	},
};

export const providerNames = ['smooth', 'skyvern'] as const satisfies readonly ProviderName[];

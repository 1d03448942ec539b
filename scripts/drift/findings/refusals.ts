import { browserbase } from '@anybrowser/browserbase';
import type { BrowserSessionProvider, Capability } from '@anybrowser/core';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';

/** What a provider's manifest refuses, each with the reason. */
export type Refusals = ReadonlyMap<Capability, string>;

// A manifest needs no key, but a provider isn't made without one.
const settings = { apiKey: 'manifest-only' };
const providers: Readonly<Record<string, () => BrowserSessionProvider>> = {
	smooth: () => smooth(settings),
	skyvern: () => skyvern(settings),
	browserbase: () => browserbase(settings),
};

/** What our own provider of this name refuses because the vendor lacks it; nothing for a name without a provider. */
export function refusalsOf(name: string): Refusals {
	const provider = providers[name]?.();
	const notes = Object.entries(provider?.capabilityNotes ?? {}) as [Capability, { readonly reason: string }][];
	return new Map(
		notes.flatMap(([capability, { reason }]) =>
			provider?.capabilities[capability] === 'none' ? [[capability, reason] as const] : [],
		),
	);
}

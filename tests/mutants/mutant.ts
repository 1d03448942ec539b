import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import type { ProviderName } from 'anybrowser';

/** How a provider is made. */
export type MakeProvider = (settings: ProviderSettings) => BrowserSessionProvider;

/** A provider with one thing wrong in it. The suite must notice. */
export interface Mutant {
	/** What is wrong. */
	readonly name: string;
	/** Which providers it is tried with. */
	readonly of: readonly ProviderName[];
	/** The checks that are about it, by their names: one of them must fail. */
	readonly noticedBy: RegExp;
	readonly mutate: (make: MakeProvider) => MakeProvider;
}

export const both: readonly ProviderName[] = ['smooth', 'skyvern'];
export const all: readonly ProviderName[] = [...both, 'browserbase'];

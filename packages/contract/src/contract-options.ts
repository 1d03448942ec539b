import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import type { ContractBackend } from './contract-backend.ts';

/** How the suite is run. */
export interface ContractOptions {
	/** The runner's way to declare a test: vitest's, jest's and node's `test` all fit. */
	readonly test: (name: string, run: () => Promise<void>) => unknown;
	/** Makes the provider under test. */
	readonly provider: (settings: ProviderSettings) => BrowserSessionProvider;
	/** Starts a fresh backend; every test has its own, and stops it. */
	readonly backend: () => Promise<ContractBackend>;
}

/** What a check works with. */
export interface ContractFixture {
	readonly provider: BrowserSessionProvider;
	readonly backend: ContractBackend;
	/** The same kind of provider, set up otherwise. */
	create(settings: ProviderSettings): BrowserSessionProvider;
}

/** One promise of the contract. */
export interface ContractCheck {
	readonly name: string;
	readonly run: (fixture: ContractFixture) => Promise<void>;
}

import type { BrowserSessionProvider, Capability, ProviderSettings } from '@anybrowser/core';
import type { ContractBackend } from './contract-backend.ts';

/** How the suite is run. */
export interface ContractOptions {
	/** The runner's way to declare a test: vitest's, jest's and node's `test` all fit. */
	readonly test: (name: string, run: () => Promise<void>) => unknown;
	/**
	 * The runner's way to declare what is not run; it is told why. For vitest and node:
	 * `(name, reason) => test.skip(name + ': not run: ' + reason)`. Needed as soon as `cannotGive` names a capability.
	 */
	readonly notRun?: ((name: string, reason: string) => unknown) | undefined;
	/** Makes the provider under test. */
	readonly provider: (settings: ProviderSettings) => BrowserSessionProvider;
	/** Starts a fresh backend; every test has its own, and stops it. */
	readonly backend: () => Promise<ContractBackend>;
	/** What this backend lacks for testing a claim, and why: reported as not run, never as passed. */
	readonly cannotGive?: Readonly<Partial<Record<Capability, string>>> | undefined;
	/**
	 * Emulated options that are what the provider does anyway, so that nothing is sent for them. Any other option must
	 * show on the wire, and one that is listed here must not.
	 */
	readonly withoutTrace?: readonly Capability[] | undefined;
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
	/** The claims without which there is nothing to check. */
	readonly needs?: readonly Capability[] | undefined;
	readonly run: (fixture: ContractFixture) => Promise<void>;
}

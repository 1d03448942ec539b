import type { ProviderName } from '@anybrowser/emulator';
import type { CaseResult } from '@anybrowser/test-kit/cases/case-result';
import type { Difference } from '@anybrowser/test-kit/cases/count-differences';
import type { clientVersions, nodeClientVersions } from './client-versions.ts';

/** Whose SDKs are run. */
export const providerNames = ['smooth', 'skyvern', 'browserbase'] as const satisfies readonly ProviderName[];

/** The outcome of a whole run. */
export interface ClientSummary {
	readonly versions: Readonly<
		Record<keyof typeof clientVersions | keyof typeof nodeClientVersions | 'python' | 'node', string>
	>;
	/** Those of the programs that take a DevTools address. */
	readonly hosts: Readonly<Record<string, string>>;
	readonly cases: readonly CaseResult[];
	/** How each SDK's requests, and our answers, leave the specification. */
	readonly differences: Readonly<Record<ProviderName, readonly Difference[]>>;
	/** How many requests were held to the specification. */
	readonly exchanges: Readonly<Record<ProviderName, number>>;
	/** Hosts outside of loopback that an SDK wanted to reach, and wasn't let to. */
	readonly outside: readonly string[];
	readonly seconds: { readonly install: number; readonly cases: number; readonly all: number };
}

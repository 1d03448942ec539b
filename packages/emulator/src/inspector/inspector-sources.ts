import type { CoverageEntry } from '../guard/coverage.ts';
import type { Violation } from '../guard/violation.ts';
import type { WireLog } from '../http/wire-log.ts';
import type { ProviderName } from '../kernel/provider-name.ts';
import type { Journal } from './journal.ts';

/** What the inspector reads. It changes none of it. */
export interface InspectorSources {
	readonly journal: Journal;
	readonly violations: readonly Violation[];
	readonly providers: readonly InspectedProvider[];
}

/** One provider, as far as it is inspected. */
export interface InspectedProvider {
	readonly name: ProviderName;
	/** Where its API is, below the server's address. */
	readonly basePath: string;
	readonly log: WireLog;
	coverage(): readonly CoverageEntry[];
}

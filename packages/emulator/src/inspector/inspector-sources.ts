import type { ProviderName } from '../generated/provider-names.ts';
import type { CoverageEntry } from '../guard/coverage.ts';
import type { Violation } from '../guard/violation.ts';
import type { WireLog } from '../http/wire-log.ts';
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
	/** As people write it. */
	readonly title: string;
	/** Where its API is, below the server's address. */
	readonly mount: string;
	/** How a first request is sent. */
	readonly example: { readonly title: string; code(baseUrl: string): string };
	readonly log: WireLog;
	coverage(): readonly CoverageEntry[];
}

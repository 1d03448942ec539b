import type { ProviderName } from '../generated/provider-names.ts';
import type { CoverageEntry } from '../guard/coverage.ts';
import type { Violation } from '../guard/violation.ts';
import type { FaultPlan } from '../http/fault-plan.ts';
import type { WireLog } from '../http/wire-log.ts';
import type { AccountContents } from '../vendor/account-contents.ts';
import type { EmulatedVendor } from '../vendor/vendor.ts';
import type { Journal } from './journal.ts';

/** What the inspector reads, and what a person who looks at it changes there. */
export interface InspectorSources {
	readonly journal: Journal;
	readonly violations: readonly Violation[];
	readonly faults: FaultPlan;
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
	/** The headers that its key comes in, in lower case. */
	readonly keyHeaders: readonly string[];
	/** The variable that clients take its key from. */
	readonly keyVariable: string;
	/** What a person can do to one of its sessions and tasks, where there is anything. */
	readonly actionsOn: EmulatedVendor['actionsOn'];
	/** What its account keeps beside sessions and tasks. */
	readonly contents: AccountContents;
	/** Sends its API a request. @returns The status of the answer; null where there is none. */
	send(request: Request): Promise<number | null>;
	coverage(): readonly CoverageEntry[];
}

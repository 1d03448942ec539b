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
	/** The built-in ones, and the services of others that are plugged in by now. */
	readonly providers: readonly InspectedProvider[];
	/** Keys that this emulator was given or has made, which are secret wherever they turn up. */
	readonly keys: Iterable<string>;
	/** Asks the services of others what they have by now. */
	refresh(): void;
}

/** One provider, as far as it is inspected. */
export interface InspectedProvider {
	readonly name: string;
	/** As people write it. */
	readonly title: string;
	/** Where its API is, for those who call the server at this origin. */
	baseUrlAt(origin: string): string;
	/** How a first request is sent; null where nobody has told. */
	readonly example: { readonly title: string; code(baseUrl: string): string } | null;
	readonly log: WireLog;
	/** Whether its key comes in a header, by the header's name in lower case. */
	isKeyHeader(name: string): boolean;
	/** The variable that clients take its key from. */
	readonly keyVariable: string;
	/** What a person can do to one of its sessions and tasks, where there is anything. */
	readonly actionsOn: EmulatedVendor['actionsOn'];
	/** What its account keeps beside sessions and tasks. */
	readonly contents: AccountContents;
	/** Sends its API a request. @returns The status of the answer; null where there is none. */
	send(request: Request): Promise<number | null>;
	/** What was seen of its specification; null where it is held to none, and no fault can be planned for it. */
	readonly coverage: (() => readonly CoverageEntry[]) | null;
	/** Why it can't say what it has; null where it can. */
	readonly problem: string | null;
}

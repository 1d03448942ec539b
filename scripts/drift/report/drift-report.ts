import type { ProviderDrift } from '../findings/provider-drift.ts';
import { type Bump, proposeBump } from './bump.ts';

/** A provider that could not be compared. */
export interface Failure {
	readonly provider: string;
	readonly message: string;
}

/** Everything that there is to say. `--json` prints it as it is: fields may be added, `version` grows with other changes. */
export interface DriftReport {
	readonly version: 1;
	readonly outcome: 'clean' | 'breaking' | 'incomplete';
	readonly bump: Bump;
	readonly providers: readonly ProviderDrift[];
	readonly failures: readonly Failure[];
}

export function driftReport(providers: readonly ProviderDrift[], failures: readonly Failure[]): DriftReport {
	const breaking = providers.some(drift => drift.breaking.length > 0);
	const outcome = failures.length > 0 ? 'incomplete' : breaking ? 'breaking' : 'clean';
	return { version: 1, outcome, bump: proposeBump(providers), providers, failures };
}

export const exitCodes = { clean: 0, breaking: 1, incomplete: 2 } as const;

import type { BodyBudget } from '../guard/body-budget.ts';
import type { Violation } from '../guard/violation.ts';
import type { Clock } from '../kernel/clock.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { RequestSummary } from './wire-entry.ts';

/** What the guard does about a request that leaves the specification: refuse it, note it, or nothing. */
export type GuardMode = 'reject' | 'record' | 'off';

/** What a provider shares with the rest of the emulator. */
export interface HostContext {
	readonly clock: Clock;
	readonly guard: GuardMode;
	/** The only key that is accepted; undefined accepts any that isn't empty. */
	readonly apiKey: string | undefined;
	readonly faults: FaultPlan;
	/** Aborted when the emulator closes. */
	readonly closing: AbortSignal;
	/** Bytes of a request's body. */
	readonly bodyLimit: number;
	/** Bytes of the bodies of all requests under way. */
	readonly bodies: BodyBudget;
	/** Requests that the wire log remembers. */
	readonly logLimit: number;
	/** Milliseconds before a request of this operation is answered. */
	latencyOf(operation: string): number;
	report(violation: Violation): void;
	onRequest(summary: RequestSummary): void;
	/** Told where something is known of a request that was answered before. */
	onChange(): void;
}

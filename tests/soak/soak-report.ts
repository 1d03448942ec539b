import type { Leftovers } from './process-watch.ts';

/** What a soak did, and what was left. `--json` prints it as it is. */
export interface SoakReport {
	readonly seconds: number;
	readonly seed: number;
	/** Operations that were started, and how many in a second. */
	readonly operations: number;
	readonly perSecond: number;
	/** Ends by work and how it ended. */
	readonly ends: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly requests: number;
	/** How often each fault happened; `clock set` and `blocked` are those of the machine. */
	readonly faults: Readonly<Record<string, number>>;
	readonly sessionsOpened: number;
	/** Open at the services, and the caller was told that something may be open. */
	readonly openAndTold: number;
	readonly heapGrowthMb: number;
	/** What must be nothing. */
	readonly left: SoakLeftovers;
}

export interface SoakLeftovers extends Leftovers {
	/** Open at the services, with what opened them, and nobody was told. */
	readonly openAndUntold: readonly string[];
	/** Requests that were carried out twice for one call. */
	readonly doubles: readonly string[];
	/** Operations that did not end. */
	readonly hanging: readonly string[];
	/** Errors that are neither the library's nor the caller's own. */
	readonly untyped: readonly string[];
	/** Requests and answers that left the specification. */
	readonly violations: readonly string[];
}

/** What is left of each kind, and how much. */
export function countsOf(left: SoakLeftovers): Readonly<Record<keyof SoakLeftovers, number>> {
	return {
		openAndUntold: left.openAndUntold.length,
		doubles: left.doubles.length,
		hanging: left.hanging.length,
		untyped: left.untyped.length,
		violations: left.violations.length,
		unhandledRejections: left.unhandledRejections,
		processWarnings: left.processWarnings.length,
		timers: left.timers,
		listeners: left.listeners,
	};
}

/** Whether nothing is left that should not be. */
export function isClean(left: SoakLeftovers): boolean {
	return Object.values(countsOf(left)).every(count => count === 0);
}

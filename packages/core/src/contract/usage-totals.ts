import type { Usage } from './usage.ts';

/** One of the figures of a usage. */
export type UsageFigure = keyof Usage;

/** What everything that a client has started has used so far, as far as the provider tells. */
export interface UsageTotals {
	/** In the provider's own credits. */
	readonly credits: number;
	/** In US dollars: what the provider tells, or what its credits cost by its published prices. Never a guess. */
	readonly dollars: number;
	/** Steps that agents took. */
	readonly steps: number;
	/** In milliseconds. What ran at the same time counts as often as it ran. */
	readonly durationMs: number;
	/** Tasks that the client has started, resumed or waited for. */
	readonly tasks: number;
	/** Sessions that the client has opened. */
	readonly sessions: number;
	/** Single steps in sessions: `goto`, `extract`, `evaluate`, `screenshot`. */
	readonly actions: number;
	/** Of how many of these tasks and actions each figure isn't known: not told yet, or not told at all. */
	readonly untold: Readonly<Record<UsageFigure, number>>;
}

/**
 * How much a client may use before it refuses to start more. What is under way goes on, and may go beyond it: its cost is
 * known once it is told.
 */
export interface Budget {
	/** In US dollars. Only where the provider tells them, or its prices are published: the capability `usage.dollars`. */
	readonly dollars?: number | undefined;
	/** In the provider's own credits: the capability `usage.credits`. */
	readonly credits?: number | undefined;
	/** Steps of agents: the capability `usage.steps`. */
	readonly steps?: number | undefined;
}

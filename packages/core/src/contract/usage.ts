/** What the provider says something has used so far; `null` where it doesn't say. */
export interface Usage {
	/** In the provider's own credits. */
	readonly credits: number | null;
	/** What the credits cost, in US dollars. */
	readonly dollars: number | null;
	/** Steps that the agent took. */
	readonly steps: number | null;
	/**
	 * How long it took, in milliseconds: as the provider tells, or between its times for start and end. A step of a session
	 * handle is measured here where the provider doesn't tell.
	 */
	readonly durationMs: number | null;
}

/** Nothing known. */
export const unknownUsage: Usage = Object.freeze({ credits: null, dollars: null, steps: null, durationMs: null });

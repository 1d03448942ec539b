/** One request that was sent for a call. */
export interface Attempt {
	/** 1 for the first. */
	readonly number: number;
	readonly durationMs: number;
	/** The HTTP status, when there was an answer. */
	readonly status: number | null;
	/** What went wrong, in a few words. */
	readonly problem: string | null;
}

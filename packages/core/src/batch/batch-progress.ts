/** How far a batch is. */
export interface BatchProgress {
	readonly total: number;
	readonly succeeded: number;
	readonly failed: number;
	/** Those that may have been started or not. */
	readonly parked: number;
	/** Those under way. */
	readonly running: number;
	/** Those that were given up for now, though they may still be done by a later run. */
	readonly unfinished: number;
	/** What all tasks together have cost so far, those of earlier runs included; `null` where the provider doesn't say. */
	readonly dollars: number | null;
	/** How many tasks of this run ended in a minute; `null` before the first. */
	readonly perMinute: number | null;
	/** Milliseconds until the end, if it goes on like this; `null` before the first task has ended. */
	readonly leftMs: number | null;
}

/** Counts, and the time since the start of this run. */
export type BatchCounts = Omit<BatchProgress, 'perMinute' | 'leftMs'> & {
	/** Tasks that ended in this run. */
	readonly ended: number;
	readonly elapsedMs: number;
};

export function toProgress({ ended, elapsedMs, ...counts }: BatchCounts): BatchProgress {
	const left = counts.total - counts.succeeded - counts.failed - counts.parked - counts.unfinished;
	if (ended === 0 || elapsedMs <= 0) return { ...counts, perMinute: null, leftMs: left === 0 ? 0 : null };
	return { ...counts, perMinute: (ended / elapsedMs) * 60_000, leftMs: Math.round((left * elapsedMs) / ended) };
}

import type { BatchJournal } from './batch-journal.ts';
import type { BatchProgress } from './batch-progress.ts';

/** How many tasks are run. */
export interface BatchOptions {
	/** How many tasks are under way at once. Default: 10. */
	readonly concurrency?: number | undefined;
	/** What must outlive the process is kept here. Without one the tasks of a process that dies are forgotten. */
	readonly journal?: BatchJournal | undefined;
	/** How many more tasks are started for one that ended without success. Default: 0, since each of them costs money. */
	readonly retries?: number | undefined;
	/** Milliseconds that one task may take, from its start on; then it is canceled, and has failed. Default: 30 minutes. */
	readonly taskDeadline?: number | undefined;
	/**
	 * Milliseconds that the provider may be out of reach, or refuse for the time being, until the batch gives up. Default: 10
	 * minutes.
	 */
	readonly patience?: number | undefined;
	/**
	 * No task is started any more once so much was spent, counting for those under way what a task has cost so far on
	 * average. Needs a provider that says what tasks cost.
	 */
	readonly budget?: { readonly dollars: number } | undefined;
	/** As `tasks.startOnce` takes it. Default: the provider's. */
	readonly settleTime?: number | undefined;
	/** Ends the batch: no task is started any more. */
	readonly signal?: AbortSignal | undefined;
	/**
	 * What becomes of the tasks under way when `signal` aborts, or when the loop over the results is left: they go on, to be
	 * waited for by the next run with the same journal (`detach`, the default), or they are canceled.
	 */
	readonly onAbort?: 'detach' | 'cancel' | undefined;
	/** Told how far it is, after every change. */
	readonly onProgress?: ((progress: BatchProgress) => void) | undefined;
}

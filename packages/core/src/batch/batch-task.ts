import type { StartTaskOptions } from '../client/tasks.ts';

/** One of many tasks. */
export interface BatchTask<Output = unknown> {
	/** A name of the caller's own, which no other task of the batch has. Results are found again by it. */
	readonly id: string;
	/** What to do, in words. */
	readonly prompt: string;
	/** As `tasks.start` takes them. */
	readonly options?: StartTaskOptions<Output> | undefined;
}

import type { Usage } from '../contract/usage.ts';
import type { ErrorCode } from '../errors/error-code.ts';

/** Why a task has no output, as plain data: it may have been found out by an earlier process. */
export interface BatchFailure {
	readonly code: ErrorCode;
	readonly message: string;
}

interface BatchResultBase {
	/** The task's id in the batch. */
	readonly id: string;
	/** The provider's id of the task; `null` when none was started, or when it isn't known. */
	readonly taskId: string | null;
	/** How many tasks were started for it, with those that are repeated after a failure. */
	readonly attempts: number;
	/** What all of them have used together. */
	readonly usage: Pick<Usage, 'credits' | 'dollars'>;
}

/** The outcome of one task of a batch; plain JSON apart from what a schema makes of the output. */
export type BatchResult<Output = unknown> = BatchResultBase & {
	/** Whether an earlier process had it already. */
	readonly isResumed: boolean;
} & (
		| { readonly status: 'succeeded'; readonly output: Output }
		/** It ended without success. `output` is what doesn't fit the schema, where that is the reason. */
		| { readonly status: 'failed'; readonly error: BatchFailure; readonly output?: unknown }
		/**
		 * It may have been started or not, and there is no proof of either, so it wasn't started again. Its ticket is kept: the
		 * next run looks once more.
		 */
		| { readonly status: 'parked'; readonly error: BatchFailure; readonly candidates: readonly string[] }
	);

/** A result as it is stored: with the output as the provider gave it, which every reader checks again. */
export type StoredResult = BatchResultBase &
	(
		| { readonly status: 'succeeded'; readonly output: unknown }
		| { readonly status: 'failed'; readonly error: BatchFailure; readonly output?: unknown }
		| { readonly status: 'parked'; readonly error: BatchFailure; readonly candidates: readonly string[] }
	);

import type { StoredResult } from './batch-result.ts';
import type { TaskState } from './task-state.ts';

export const batchVersion = 1;

/** The first record of a journal: whose it is. */
export interface BatchHeader {
	readonly kind: 'anybrowser.batch';
	readonly version: typeof batchVersion;
	readonly provider: string;
}

/** How far a task has come. */
export interface BatchStep {
	readonly id: string;
	/** The fingerprint of its prompt and options. */
	readonly request: string;
	/** How many tasks were started for it before this one. */
	readonly earlier: number;
	/** What those have used. */
	readonly usage: StoredResult['usage'];
	readonly state: TaskState;
}

/** The outcome of a task. One that is parked may get another record, when a later run has found proof. */
export interface BatchEnd {
	readonly id: string;
	readonly request: string;
	readonly result: StoredResult;
}

/** One line of a journal. Of two about the same task the later one holds. */
export type BatchRecord = BatchHeader | BatchStep | BatchEnd;

/** Where a batch keeps what must outlive the process. One process at a time has it. */
export interface BatchJournal {
	/**
	 * Takes the journal for this process, and reads it.
	 *
	 * @returns Everything that was appended, in this order.
	 * @throws AnyBrowserError `configuration` when another process has it, or when it can't be read.
	 */
	open(): Promise<readonly BatchRecord[]>;
	/** Appends a record. It outlives the process, and the machine's power, once the promise resolves. */
	append(record: BatchRecord): Promise<void>;
	/** Lets go of it. */
	close(): Promise<void>;
}

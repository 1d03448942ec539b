/** What one session was opened for. */
export type LedgerPurpose = 'session' | 'task';

/** A session that this program is about to open, or has opened. */
export interface LedgerEntry {
	/** 32 hexadecimal digits. Where the provider keeps labels, the session has it as one. */
	readonly key: string;
	readonly provider: string;
	/** `task`: for one ticket's task alone, with which it ends. */
	readonly purpose: LedgerPurpose;
	/** ISO 8601, by this machine's clock. */
	readonly begunAt: string;
	/** The session's id; `null` as long as none is known. */
	readonly id: string | null;
}

/**
 * Where a program writes down what it opens, so that a later one can close what was left open. Every method resolves once
 * what it was told would survive the end of the process.
 */
export interface Ledger {
	/** Something is about to be opened. When this rejects, it isn't. */
	begin(entry: LedgerEntry): Promise<void>;
	/** It was opened, and this is its id. */
	opened(key: string, id: string): Promise<void>;
	/** It has ended, or was never opened. @param keyOrId The entry's key, or the session's id. */
	ended(keyOrId: string): Promise<void>;
	/** What was begun and hasn't ended, without what a process that still runs may be using. */
	left(): Promise<readonly LedgerEntry[]>;
}

/** What became of what was left open. */
export interface Reaped {
	/** Ids of sessions that are closed now. */
	readonly closed: readonly string[];
	/** Ids of sessions in which a ticket's task is still under way: they are left alone. */
	readonly busy: readonly string[];
	/** What may have been opened, and can't be told from what others have opened: it is left alone. */
	readonly unproven: readonly LedgerEntry[];
	/** What could not be closed now, and why. */
	readonly failed: readonly { readonly id: string; readonly error: unknown }[];
}

import type { BrowserStorage } from '../browser/browser-storage.ts';

/**
 * What an account keeps beside sessions and tasks, for people who look at the inspector; each the earliest first. What an API
 * has none of is left out.
 */
export interface AccountContents {
	profiles?(): readonly KeptProfile[];
	files?(): readonly KeptFile[];
	webhooks?(): readonly SentWebhook[];
}

/** A profile, without what is in it. */
export interface KeptProfile {
	readonly id: string;
	readonly name: string | null;
	/** Milliseconds since the epoch; null where the API doesn't tell, or nothing happened. */
	readonly createdAt: number | null;
	readonly changedAt: number | null;
	readonly isDeleted: boolean;
	/** Whose cookies and storage are in it; null where the API doesn't tell. */
	readonly storage: { read(): Promise<BrowserStorage> } | null;
}

/** A file, without what is in it. */
export interface KeptFile {
	readonly id: string;
	readonly name: string;
	/** What it is, in a word: an upload, a download, an extension. */
	readonly kind: string;
	/** Bytes; null where they weren't kept. */
	readonly size: number | null;
	/** The session or task that it belongs to; null for one of the account. */
	readonly subjectId: string | null;
	/** Milliseconds since the epoch; null where the API doesn't tell. */
	readonly createdAt: number | null;
}

/** One attempt to tell a client of something. */
export interface SentWebhook {
	/** The session or task that it tells of. */
	readonly subjectId: string;
	/** Counts them from 1, and stays when earlier ones are forgotten. */
	readonly number: number;
	readonly url: string;
	/** What it tells, in a word or two. */
	readonly event: string;
	/** Counted from 1. */
	readonly attempt: number;
	/** Whether somebody asked for it again. */
	readonly isReplay: boolean;
	/** The header that its signature is in; null where it has none. */
	readonly signatureHeader: string | null;
	readonly headers: Readonly<Record<string, string>>;
	/** What was sent, as JSON. */
	readonly body: string;
	/** What the receiver answered; null if it didn't, or was not asked. */
	readonly status: number | null;
	/** The beginning of the receiver's answer. */
	readonly answer: string | null;
	/** Why it could not be sent; null if it could. */
	readonly error: string | null;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	readonly durationMs: number;
}

/**
 * What a stand-in shows of itself in the emulator's inspector, each list the earliest first. What it leaves out isn't shown; its
 * requests are in any case.
 */
export interface EmulatedViews {
	sessions?(): readonly EmulatedSessionView[];
	tasks?(): readonly EmulatedTaskView[];
	profiles?(): readonly EmulatedProfileView[];
	files?(): readonly EmulatedFileView[];
	webhooks?(): readonly EmulatedWebhookView[];
	/** What a person can do to a session or task there; undefined where there is nothing. */
	actionsOn?(id: string): EmulatedActions | undefined;
}

/** A session of a stand-in. */
export interface EmulatedSessionView {
	readonly id: string;
	/** In the service's own words. */
	readonly status: string;
	readonly open: boolean;
	/** Where its page is; null where there is none. */
	readonly url: string | null;
	/** Why it failed; null or undefined where it didn't. */
	readonly failure?: string | null;
	/** When it began and ended, in milliseconds since the epoch; by default when that was first seen. */
	readonly createdAt?: number | null;
	readonly endedAt?: number | null;
}

/** A task of a stand-in. */
export interface EmulatedTaskView {
	readonly id: string;
	/** In the service's own words. */
	readonly status: string;
	readonly open: boolean;
	/** The session that it runs in; null for one on its own. */
	readonly sessionId: string | null;
	/** What it is to do. */
	readonly prompt?: string | null;
	/** What it answered. */
	readonly output?: unknown;
	/** Why it failed; null or undefined where it didn't. */
	readonly failure?: string | null;
	/** When it began and ended, in milliseconds since the epoch; by default when that was first seen. */
	readonly createdAt?: number | null;
	readonly endedAt?: number | null;
}

/** A profile of a stand-in, without what is secret in it. */
export interface EmulatedProfileView {
	readonly id: string;
	readonly name?: string | null;
	/** Milliseconds since the epoch. */
	readonly createdAt?: number | null;
	/** Milliseconds since the epoch. */
	readonly changedAt?: number | null;
	/** By default false. */
	readonly isDeleted?: boolean;
}

/** A file of a stand-in, without what is in it. */
export interface EmulatedFileView {
	readonly id: string;
	readonly name: string;
	/** What it is, in a word: an upload, a download; `file` by default. */
	readonly kind?: string;
	/** Bytes. */
	readonly size?: number | null;
	/** The session or task that it belongs to; the account by default. */
	readonly subjectId?: string | null;
	/** Milliseconds since the epoch. */
	readonly createdAt?: number | null;
}

/** A webhook that a stand-in has sent, or tried to. */
export interface EmulatedWebhookView {
	/** Counts them from 1, and stays when earlier ones are forgotten. */
	readonly number: number;
	/** The session or task that it tells of. */
	readonly subjectId: string;
	readonly url: string;
	/** What it tells, in a word or two. */
	readonly event: string;
	/** Milliseconds since the epoch. */
	readonly startedAt: number;
	/** What was sent, as JSON. */
	readonly body: string;
	/** What the receiver answered; null or undefined where it didn't. */
	readonly status?: number | null;
	/** Why it could not be sent. */
	readonly error?: string | null;
}

/** What a person can do to a session or task of a stand-in; without what the service doesn't have. */
export interface EmulatedActions {
	/** Closes a session. */
	readonly close?: () => void;
	/** Cancels a task. */
	readonly cancel?: () => void;
	/** What a task waits for; undefined as long as it asks nothing. */
	readonly question?: { readonly text: string; answer(words: string): void } | undefined;
}

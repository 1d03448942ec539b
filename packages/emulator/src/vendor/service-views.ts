import type { SessionState, TaskState } from './session-state.ts';
import type { SubjectActions } from './subject-actions.ts';

/**
 * What a service of somebody else's shows of itself in the inspector, each list the earliest first. What it leaves out isn't
 * shown; its requests are in any case.
 */
export interface ServiceViews {
	sessions?(): readonly ServiceSession[];
	tasks?(): readonly ServiceTask[];
	profiles?(): readonly ServiceProfile[];
	files?(): readonly ServiceFile[];
	webhooks?(): readonly ServiceWebhook[];
	/** What a person can do to a session or task; undefined where there is nothing. */
	actionsOn?(id: string): SubjectActions | undefined;
}

/** A session of a service. */
export interface ServiceSession extends SessionState {
	/** Why it failed; undefined or null where it didn't. */
	readonly failure?: string | null;
	/** When it began and ended, in milliseconds since the epoch; by default when that was first seen. */
	readonly createdAt?: number | null;
	readonly endedAt?: number | null;
}

/** A task of a service. */
export interface ServiceTask extends TaskState {
	/** What it is to do. */
	readonly prompt?: string | null;
	/** What it answered. */
	readonly output?: unknown;
	/** Why it failed; undefined or null where it didn't. */
	readonly failure?: string | null;
	/** When it began and ended, in milliseconds since the epoch; by default when that was first seen. */
	readonly createdAt?: number | null;
	readonly endedAt?: number | null;
}

/** A profile of a service, without what is secret in it. */
export interface ServiceProfile {
	readonly id: string;
	readonly name?: string | null;
	/** Milliseconds since the epoch. */
	readonly createdAt?: number | null;
	readonly changedAt?: number | null;
	readonly isDeleted?: boolean;
}

/** A file of a service, without what is in it. */
export interface ServiceFile {
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

/** A webhook that a service has sent, or tried to. */
export interface ServiceWebhook {
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

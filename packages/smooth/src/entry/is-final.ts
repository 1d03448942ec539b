import { AnyBrowserError } from '@anybrowser/core';
import type { Schemas } from '../smooth-context.ts';

const finalStatuses: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled']);

/** Whether Smooth is done with a session or task. A status that this version doesn't know is not final. */
export function isFinal(entry: Schemas['Task']): boolean {
	return finalStatuses.has(entry.status);
}

/** The error for what can't happen any more because the session has ended. */
export function sessionClosed(
	provider: string,
	operation: string,
	session: Pick<Schemas['Task'], 'id' | 'status'>,
	cause?: AnyBrowserError,
): AnyBrowserError {
	return new AnyBrowserError(
		'session_closed',
		`${operation}: the session ${session.id} has ended (${session.status}). Open a new one`,
		{ provider, operation, ...(cause && { cause, status: cause.status, attempts: cause.attempts }) },
	);
}

/** The id of a task in a session. Smooth has none of its own for it: there, such a task is an event of the session. */
export interface SessionTaskId {
	readonly sessionId: string;
	readonly eventId: string;
}

// The event's id is made here and holds no colon, so the last colon separates the two, whatever Smooth's ids look like.
const separator = ':';

/** One id for a task in a session, from which both parts can be read again, in another process too. */
export function sessionTaskId({ sessionId, eventId }: SessionTaskId): string {
	return `${sessionId}${separator}${eventId}`;
}

/** `undefined` for a one-shot task's id. */
export function parseSessionTaskId(id: string): SessionTaskId | undefined {
	const at = id.lastIndexOf(separator);
	if (at <= 0 || at === id.length - 1) return undefined;
	return { sessionId: id.slice(0, at), eventId: id.slice(at + 1) };
}

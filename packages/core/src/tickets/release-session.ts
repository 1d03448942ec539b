import type { OnceWork } from './once-work.ts';
import type { TicketSubject } from './ticket.ts';

/** Milliseconds that ending a session of no more use may take, whatever becomes of the call. */
const releaseMs = 30_000;

/** Ends a session that was opened for a start of which nothing came. One that can't be ended is left for `sessions.reap()`. */
export async function releaseSession(
	{ proof, scope: { apiKey, headers } }: Pick<OnceWork<TicketSubject, never, unknown>, 'proof' | 'scope'>,
	sessionId: string | null,
): Promise<void> {
	if (sessionId === null) return;
	try {
		await proof.release?.(sessionId, { apiKey, headers, deadline: releaseMs });
	} catch {
		// It is of no use, and the start must not fail for it.
	}
}

import type { StartProof } from '../contract/ticket-operations.ts';
import type { CallScope } from '../http/call-scope.ts';

/** As much of a call as ending its session needs. */
interface ReleasingWork {
	readonly proof: Pick<StartProof<never, unknown>, 'release'>;
	readonly scope: CallScope;
}

/** Milliseconds that ending a session of no more use may take, whatever becomes of the call. */
const releaseMs = 30_000;

/** Ends a session that was opened for a start of which nothing came. One that can't be ended is left for `sessions.reap()`. */
export async function releaseSession(
	{ proof, scope: { apiKey, headers } }: ReleasingWork,
	sessionId: string | null,
): Promise<void> {
	if (sessionId === null) return;
	try {
		await proof.release?.(sessionId, { apiKey, headers, deadline: releaseMs });
	} catch {
		// It is of no use, and the start must not fail for it.
	}
}

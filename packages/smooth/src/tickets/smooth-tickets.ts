import type { BrowserSessionProvider, TicketOperations } from '@anybrowser/core';
import { lazyOperations, vendorTime } from '@anybrowser/core/provider';
import type { SessionContext } from '../events/session-context.ts';
import type { SessionProof } from './session-proof.ts';

/** Smooth answers a read of a session with all that has happened in it, so nothing appears late. */
const settleTime = 10_000;

/**
 * Starts that are proven by a session's history. A task with a browser of its own runs in a session that nobody else
 * knows: an event there is the ticket's task, and Smooth refuses to close it while that is under way.
 */
export function smoothTickets(
	context: SessionContext,
	sessions: Pick<BrowserSessionProvider, 'create'>,
): TicketOperations {
	const proof = lazyOperations<SessionProof>({ open: 'call', start: 'call', find: 'call', release: 'call' }, async () =>
		(await import('./session-proof.ts')).sessionProof(context, sessions),
	);
	return {
		now: vendorTime(context),
		tasks: { settleTime, proves: ({ sessionId }) => sessionId === undefined, ...proof },
	};
}

import type { TicketOperations } from '@anybrowser/core';
import { lazyOperations, vendorTime } from '@anybrowser/core/provider';
import type { BrowserbaseContext } from '../browserbase-context.ts';
import { ledgerLabel } from './ledger-label.ts';
import type { RunProof } from './run-proof.ts';
import type { SessionProof } from './session-proof.ts';

/** How late a list shows what was made is told nowhere. */
const settleTime = 10_000;

/**
 * Starts that are proven by what Browserbase gives back: a session's label, and the comment in a run's schema. A run
 * without a schema has nothing of ours, and a comment of the caller's own stays.
 */
export function browserbaseTickets(context: BrowserbaseContext): TicketOperations {
	const ofRuns = lazyOperations<RunProof>({ open: 'call', start: 'call', find: 'call' }, async () =>
		(await import('./run-proof.ts')).runProof(context),
	);
	const ofSessions = lazyOperations<SessionProof>({ start: 'call', find: 'call' }, async () =>
		(await import('./session-proof.ts')).sessionProof(context),
	);
	return {
		now: vendorTime(context),
		tasks: { settleTime, proves: ({ schema }) => schema !== undefined && !('$comment' in schema), ...ofRuns },
		sessions: {
			settleTime,
			mark: (key, options) => ({ ...options, metadata: { ...options.metadata, [ledgerLabel]: key } }),
			...ofSessions,
		},
	};
}

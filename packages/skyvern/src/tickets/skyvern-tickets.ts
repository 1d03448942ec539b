import type { BrowserSessionProvider, TicketOperations } from '@anybrowser/core';
import { lazyOperations, vendorTime } from '@anybrowser/core/provider';
import { isLogin } from '../runs/is-login.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { keepsTitle } from './keeps-title.ts';
import type { RunProof } from './run-proof.ts';

const settleTime = 10_000;

/**
 * Starts that are proven by their title, which the list of runs is searched for. The engine 2.0 has the model write the
 * title: such a task runs in a session that nobody else knows, and what runs there is the ticket's.
 */
export function skyvernTickets(
	context: SkyvernContext,
	sessions: Pick<BrowserSessionProvider, 'create' | 'close'>,
): TicketOperations {
	const proof = lazyOperations<RunProof>({ open: 'call', start: 'call', find: 'call', release: 'call' }, async () =>
		(await import('./run-proof.ts')).runProof(context, sessions),
	);
	return {
		now: vendorTime(context),
		tasks: {
			settleTime,
			proves: options => !isLogin(options) && (options.sessionId === undefined || keepsTitle(options)),
			...proof,
		},
	};
}

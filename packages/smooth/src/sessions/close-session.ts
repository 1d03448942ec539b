import { AnyBrowserError, type CloseSessionOptions } from '@anybrowser/core';
import { cancelEntry } from '../entry/cancel-entry.ts';
import { readersOf } from '../events/readers-of.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { SmoothCall } from '../smooth-context.ts';
import { endIfIdle } from './end-if-idle.ts';

/** Milliseconds that a graceful close may take before the session is ended by force. */
const maxGracefulMs = 10_000;

/** Ends a session, and the reading of its events. */
export async function closeSession(
	context: SessionContext,
	call: SmoothCall,
	id: string,
	{ force }: CloseSessionOptions,
): Promise<void> {
	if (force) await cancelEntry(context, call, id);
	else if (!(await closeGracefully(context, call, id))) await cancelEntry(context, call.next(), id);
	await readersOf(context).closed(call, id);
}

/** Asks Smooth to finish. `false` when it is busy, or didn't answer in time, and must be ended by force. */
async function closeGracefully(context: SessionContext, call: SmoothCall, id: string): Promise<boolean> {
	try {
		// Half of the caller's time at most: the other half is for force.
		return (await endIfIdle(context, call.within(Math.min(maxGracefulMs, call.leftMs / 2)), id)) !== 'busy';
	} catch (error) {
		if (call.scope.signal?.aborted || AnyBrowserError.is(error, 'not_found')) throw error;
		// After any other error force is what remains, and its failure is the one to report.
		return false;
	}
}

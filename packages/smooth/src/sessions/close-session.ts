import { AnyBrowserError, type CloseSessionOptions } from '@anybrowser/core';
import { type CallScope, followUp, within } from '@anybrowser/core/provider';
import { cancelEntry } from '../entry/cancel-entry.ts';
import { performEvent } from '../events/send-event.ts';
import type { SmoothContext } from '../smooth-context.ts';

const operation = 'sessions.close';

/** Milliseconds that a graceful close may take before the session is ended by force. */
const gracefulCloseMs = 10_000;

/** Ends a session, and all that was done for it here. */
export async function closeSession(
	context: SmoothContext,
	id: string,
	{ force }: CloseSessionOptions,
	scope: CallScope,
): Promise<void> {
	if (force) await cancelEntry(context, operation, id, scope);
	else if (!(await closeGracefully(context, id, scope))) await cancelEntry(context, operation, id, followUp(scope));
	await context.pumps.closed(id);
}

/** Asks Smooth to finish. `false` when it is busy, or didn't answer in time, and must be made to. */
async function closeGracefully(context: SmoothContext, id: string, scope: CallScope): Promise<boolean> {
	try {
		const event = { name: 'session_action', payload: { name: 'close' } } as const;
		const now = context.runtime.clock.now();
		// Half of the caller's time at most: the other half is for force.
		const bounded = within(scope, Math.min(gracefulCloseMs, (scope.deadlineAt - now) / 2), now);
		const { code, output } = await performEvent(context, operation, id, event, bounded);
		if (code !== 200 || !readsTrue(output)) return false;
		// Smooth agrees first and ends the session a moment later; closed means ended.
		await context.pumps.for(id, scope).ended(operation, bounded);
		return true;
	} catch (error) {
		if (AnyBrowserError.is(error, 'session_closed')) return true;
		if (scope.signal?.aborted || AnyBrowserError.is(error, 'not_found')) throw error;
		// Whatever else went wrong, force is what remains, and its failure is the one to report.
		return false;
	}
}

function readsTrue(output: unknown): boolean {
	return (
		output === true || (typeof output === 'object' && output !== null && 'output' in output && output.output === true)
	);
}

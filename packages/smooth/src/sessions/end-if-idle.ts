import { AnyBrowserError } from '@anybrowser/core';
import { readersOf } from '../events/readers-of.ts';
import { saysTrue } from '../events/says-true.ts';
import { performEvent } from '../events/send-event.ts';
import type { SessionContext } from '../events/session-context.ts';
import type { SmoothCall } from '../smooth-context.ts';

/**
 * Ends a session unless its agent is at work: Smooth's graceful close refuses then, and changes nothing.
 *
 * @param call Bounds how long the session gets to say whether it closes, and to end.
 * @returns `closed` when this ended it, `over` when it had ended before.
 */
export async function endIfIdle(
	context: SessionContext,
	call: SmoothCall,
	id: string,
): Promise<'closed' | 'over' | 'busy'> {
	try {
		const event = { name: 'session_action', payload: { name: 'close' } } as const;
		const { code, output } = await performEvent(context, call, id, event);
		if (code !== 200) {
			throw call.error('provider', `${call.operation}: Smooth failed with code ${code}`, { status: code });
		}
		if (!saysTrue(output)) return 'busy';
		// Smooth agrees first and ends the session a moment later; closed means ended.
		await readersOf(context).for(call, id).ended(call);
		return 'closed';
	} catch (error) {
		if (AnyBrowserError.is(error, 'session_closed')) return 'over';
		throw error;
	}
}

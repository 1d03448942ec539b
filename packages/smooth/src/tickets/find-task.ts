import type { FoundStart, Task } from '@anybrowser/core';
import { readEntry } from '../entry/read-entry.ts';
import { readersOf } from '../events/readers-of.ts';
import { saysTrue } from '../events/says-true.ts';
import type { SessionContext } from '../events/session-context.ts';
import { endIfIdle } from '../sessions/end-if-idle.ts';
import type { Schemas, SmoothCall } from '../smooth-context.ts';
import type { SessionTaskId } from '../tasks/session-task-id.ts';
import { resultOf, toSessionTask } from '../tasks/to-task.ts';

/** Milliseconds that a session gets to say whether it closes, and to end. */
const maxEndMs = 30_000;

/**
 * Looks for a task whose event's id is known. Smooth shows an event once it has a result, and nothing of one that is under
 * way.
 *
 * @param isOwn Whether the session was opened for this task alone. Then it is asked to close: while the task is under way
 * it refuses, which proves the task; else it is closed, and no task can begin in it any more.
 */
export async function findTask(
	context: SessionContext,
	call: SmoothCall,
	id: SessionTaskId,
	{ isOwn }: { readonly isOwn: boolean },
): Promise<FoundStart<Task>> {
	const { sessionId, eventId } = id;
	if (isOwn) {
		const { events } = readersOf(context).for(call, sessionId);
		// Before the session is asked: one answer may bring its refusal and the task's result, and is read once.
		events.expect(eventId);
		if ((await endIfIdle(context, call.within(Math.min(maxEndMs, call.leftMs)), sessionId)) === 'busy') {
			const underWay = toSessionTask(context, id, { id: sessionId, status: 'running' }, undefined);
			return { proven: [underWay], likely: [] };
		}
		events.forget(eventId);
	}
	const session = await readEntry(context, call.next(), sessionId);
	const result = resultOf(session, eventId);
	const task = toSessionTask(context, id, session, result);
	if (result !== undefined) return { proven: [task], likely: [] };
	// A session that closed on its own had nothing under way. Any other end may have ended the task with it.
	if (isOwn && hasClosedIdle(session)) return { proven: [], likely: [], isOver: true };
	return { proven: [], likely: [task] };
}

/** Whether the session has agreed to close. Nothing else that happens in a ticket's own session has `true` for a result. */
function hasClosedIdle({ events }: Schemas['Task']): boolean {
	return events?.some(({ payload: { code, output } }) => code === 200 && saysTrue(output)) ?? false;
}

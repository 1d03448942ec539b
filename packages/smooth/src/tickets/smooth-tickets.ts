import type { BrowserSessionProvider, CreateTaskOptions, StartProof, Task, TicketOperations } from '@anybrowser/core';
import { vendorTime } from '@anybrowser/core/provider';
import type { SessionContext } from '../events/session-context.ts';
import { endIfIdle } from '../sessions/end-if-idle.ts';
import { checkTask } from '../tasks/check-task.ts';
import { browserOf } from '../tasks/own-session-task.ts';
import { createSessionTask } from '../tasks/session-tasks.ts';

/** Smooth answers a read of a session with all that has happened in it, so nothing appears late. */
const settleTime = 10_000;

/**
 * Starts that are proven by a session's history. A task with a browser of its own runs in a session that nobody else
 * knows: an event there is the ticket's task, and Smooth refuses to close it while that is under way.
 */
export function smoothTickets(
	context: SessionContext,
	{ create }: Pick<BrowserSessionProvider, 'create'>,
): TicketOperations {
	const { begin, provider } = context;

	const tasks: StartProof<CreateTaskOptions, Task> = {
		settleTime,
		proves: ({ sessionId }) => sessionId === undefined,

		async open(options, request) {
			checkTask(begin('tasks.create', request), options, provider);
			if (options.sessionId !== undefined) return { sessionId: null, route: null };
			const { id } = await create(browserOf(options), request);
			return { sessionId: id, route: null };
		},

		async start({ key, sessionId, sendUntil }, options, request) {
			const call = begin('tasks.create', request);
			const warnings = checkTask(call, options, provider);
			const place = call.id(sessionId ?? options.sessionId, 'session id');
			return createSessionTask(context, call, {
				options: { ...options, sessionId: place },
				warnings,
				eventId: key,
				sendUntil,
			});
		},

		async find({ key, sessionId }, options, request) {
			const call = begin('tasks.get', request);
			const place = { sessionId: call.id(sessionId ?? options.sessionId, 'session id'), eventId: key };
			const { findTask } = await import('./find-task.ts');
			return findTask(context, call, place, { isOwn: sessionId !== null });
		},

		release: async (sessionId, request) => {
			const call = begin('sessions.close', request);
			return (await endIfIdle(context, call, call.id(sessionId, 'session id'))) !== 'busy';
		},
	};
	return { now: vendorTime(context), tasks };
}

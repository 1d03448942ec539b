import type { BrowserSessionProvider, CreateTaskOptions, StartProof, Task } from '@anybrowser/core';
import type { SessionContext } from '../events/session-context.ts';
import { endIfIdle } from '../sessions/end-if-idle.ts';
import { checkTask } from '../tasks/check-task.ts';
import { browserOf } from '../tasks/own-session-task.ts';
import { createSessionTask } from '../tasks/session-tasks.ts';
import { findTask } from './find-task.ts';

/** What the proof of a start does, which is loaded when a ticket is used. */
export type SessionProof = Required<Pick<StartProof<CreateTaskOptions, Task>, 'open' | 'start' | 'find' | 'release'>>;

/** Starts tasks in sessions, and finds them by the ids of their events. */
export function sessionProof(
	context: SessionContext,
	{ create }: Pick<BrowserSessionProvider, 'create'>,
): SessionProof {
	const { begin, provider } = context;
	return {
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
			return findTask(context, call, place, { isOwn: sessionId !== null });
		},

		release: async (sessionId, request) => {
			const call = begin('sessions.close', request);
			return (await endIfIdle(context, call, call.id(sessionId, 'session id'))) !== 'busy';
		},
	};
}

import {
	type BrowserSessionProvider,
	isFinalTaskStatus,
	PagePromise,
	type Task,
	type TaskOperations,
} from '@anybrowser/core';
import { orDiscard, readOneByOne } from '@anybrowser/core/provider';
import { browserRequest } from '../create/browser-request.ts';
import { certificates } from '../create/certificates.ts';
import { createEntry } from '../create/create-entry.ts';
import { openTunnel, prepareTunnel } from '../create/open-tunnel.ts';
import { cancelEntry } from '../entry/cancel-entry.ts';
import { listEntries } from '../entry/list-entries.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { SessionContext } from '../events/session-context.ts';
import { runTools } from '../events/tool-runner.ts';
import { closeSession } from '../sessions/close-session.ts';
import type { SmoothCall } from '../smooth-context.ts';
import { checkTask } from './check-task.ts';
import { createOwnSessionTask } from './own-session-task.ts';
import { parseSessionTaskId } from './session-task-id.ts';
import { createSessionTask, readSessionTask } from './session-tasks.ts';
import { toTask } from './to-task.ts';

/** Tasks: one-shot ones with a browser of their own, and those that a session's agent runs. */
export function smoothTasks(
	context: SessionContext,
	{ create: open }: Pick<BrowserSessionProvider, 'create'>,
): Omit<TaskOperations, 'reply' | 'maxPageSize'> {
	const { begin, kinds, provider } = context;

	async function read(call: SmoothCall, id: string): Promise<Task> {
		const inSession = parseSessionTaskId(call.id(id, 'task id'));
		if (inSession !== undefined) return readSessionTask(context, call, inSession);
		return toTask(context, await readEntry(context, call, id));
	}

	const get: TaskOperations['get'] = async (id, request) => read(begin('tasks.get', request), id);

	return {
		get,

		async create(options, request) {
			const call = begin('tasks.create', request);
			const warnings = checkTask(call, options, provider);
			const { prompt, schema, maxSteps, url, proxy, sessionId, providerOptions } = options;
			if (sessionId !== undefined) {
				const inSession = { ...options, sessionId: call.id(sessionId, 'session id') };
				return createSessionTask(context, call, { options: inSession, warnings });
			}
			if (options.secrets !== undefined) return createOwnSessionTask(context, call, { options, warnings, open });
			const certified = await certificates(options, call.content());
			const token = await prepareTunnel(context, proxy);
			const body = {
				task: prompt,
				...(url !== undefined && { url }),
				...(schema !== undefined && { response_model: schema }),
				...(maxSteps !== undefined && { max_steps: maxSteps }),
				...browserRequest(options, token),
				...certified,
			};
			const discard = (id: string) => cancelEntry(context, call.detached('tasks.cancel'), id);
			const raw = await createEntry(context, call, {
				kind: 'task',
				body,
				convert: found => toTask(context, found),
				discard,
			});
			const { id } = raw;
			await orDiscard(context, call, { id, discard }, async () => {
				const { tools = [] } = providerOptions?.smooth ?? {};
				if (tools.length > 0) {
					runTools(context, { tools, id, session: null, call });
				}
				if (token !== undefined) await openTunnel(context, call, id, token);
			});
			return toTask(context, raw, warnings);
		},

		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),

		list(query = {}, request) {
			return listEntries(context, () => begin('tasks.list', request), query)
				.filter(entry => kinds.get(entry.id) !== 'session')
				.map(entry => toTask(context, entry));
		},

		steps: (id, { cursor } = {}, request) =>
			new PagePromise(async () => {
				const call = begin('tasks.steps', request);
				const { readSteps } = await import('./read-steps.ts');
				return { items: await readSteps(context, call, { id, after: cursor ?? null }), nextCursor: null };
			}),

		async cancel(id, request) {
			const call = begin('tasks.cancel', request);
			const inSession = parseSessionTaskId(call.id(id, 'task id'));
			if (inSession === undefined) {
				await cancelEntry(context, call, id);
				return;
			}
			if (context.ownSessions.get(inSession.sessionId)) {
				await closeSession(context, call, inSession.sessionId, { force: true });
				return;
			}
			const task = await read(call, id);
			if (!isFinalTaskStatus(task.status)) throw call.unsupported('tasks.cancelInSession');
		},
	};
}

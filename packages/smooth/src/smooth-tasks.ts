import {
	type CreateTaskOptions,
	isFinalTaskStatus,
	type RequestOptions,
	type Task,
	type TaskOperations,
} from '@anybrowser/core';
import { type CallScope, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { browserRequest } from './browser-request.ts';
import { zTaskEnvelope } from './generated/schemas.ts';
import { findSince, listEntries } from './list-entries.ts';
import { readEntry } from './read-entry.ts';
import { type EventRequest, sendEvent } from './session-event.ts';
import type { SmoothContext } from './smooth-context.ts';
import { cancelEntry } from './smooth-sessions.ts';
import { parseSessionTaskId } from './task-id.ts';
import { toSessionTask, toTask } from './to-task.ts';

/** Tasks: one-shot ones with a browser of their own, and those that a session's agent runs. */
export function smoothTasks(context: SmoothContext): TaskOperations {
	const { runtime, api, guard, kinds } = context;

	async function createOneShot(options: CreateTaskOptions, scope: CallScope) {
		const { prompt, schema, maxSteps, url } = options;
		const { r } = await runtime.call({
			operation: {
				name: 'tasks.create',
				kind: 'write',
				lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
				findSince: since => findSince(context, 'tasks.create', since, scope, entry => toTask(context, entry)),
			},
			scope,
			schema: zTaskEnvelope,
			send: init =>
				api.POST('/task', {
					...init,
					body: {
						task: prompt,
						...(url !== undefined && { url }),
						...(schema !== undefined && { response_model: schema }),
						...(maxSteps !== undefined && { max_steps: maxSteps }),
						...browserRequest(options),
						...options.providerOptions?.smooth,
					},
				}),
			undo: ({ r }) =>
				cancelEntry(context, 'tasks.cancel', r.id, runtime.open({ apiKey: scope.apiKey, headers: scope.headers })),
		});
		kinds.set(r.id, 'task');
		return r;
	}

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const operation = 'tasks.get';
		const scope = runtime.open(request);
		const inSession = parseSessionTaskId(context.pathId(id, 'task id', operation));
		if (inSession === undefined) return toTask(context, await readEntry(context, operation, id, scope));
		return toSessionTask(context, inSession, await readEntry(context, operation, inSession.sessionId, scope));
	}

	return {
		get,

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			const scope = runtime.open(request);
			if (options.sessionId === undefined) return toTask(context, await createOneShot(options, scope), warnings);
			const sessionId = context.pathId(options.sessionId, 'session id', operation);
			const eventId = await sendEvent(context, operation, sessionId, runTaskEvent(options), scope);
			return toSessionTask(context, { sessionId, eventId }, { id: sessionId, status: 'running' }, warnings);
		},

		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),

		list(query = {}, request) {
			return listEntries(context, 'tasks.list', query, request)
				.filter(entry => kinds.get(entry.id) !== 'session')
				.map(entry => toTask(context, entry));
		},

		async cancel(id, request) {
			const operation = 'tasks.cancel';
			if (parseSessionTaskId(context.pathId(id, 'task id', operation)) === undefined) {
				await cancelEntry(context, operation, id, runtime.open(request));
				return;
			}
			const task = await get(id, request);
			if (!isFinalTaskStatus(task.status)) throw guard.refusal(operation, 'tasks.cancelInSession');
		},
	};
}

function runTaskEvent({ prompt, schema, maxSteps, url, metadata, providerOptions }: CreateTaskOptions): EventRequest {
	const input = {
		task: prompt,
		...(schema !== undefined && { response_model: schema }),
		...(maxSteps !== undefined && { max_steps: maxSteps }),
		...(url !== undefined && { url }),
		...(metadata !== undefined && { metadata }),
		...(providerOptions?.smooth?.secrets !== undefined && { secrets: providerOptions.smooth.secrets }),
	};
	return { name: 'session_action', payload: { name: 'run_task', input } };
}

import {
	type CreateTaskOptions,
	isFinalTaskStatus,
	type RequestOptions,
	type Task,
	type TaskOperations,
} from '@anybrowser/core';
import { type CallScope, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { browserRequest } from './browser-request.ts';
import { certificates } from './certificates.ts';
import { checkBrowserOptions, checkMaxSteps, checkTools, type Refuse, refusals } from './check-input.ts';
import { zTaskEnvelope } from './generated/schemas.ts';
import { findSince, listEntries } from './list-entries.ts';
import { openTunnel, prepareTunnel } from './open-tunnel.ts';
import { ownOptions } from './own-options.ts';
import { readEntry } from './read-entry.ts';
import { type EventRequest, sendEvent } from './session-event.ts';
import type { SmoothContext } from './smooth-context.ts';
import { cancelEntry } from './smooth-sessions.ts';
import { parseSessionTaskId, type SessionTaskId } from './task-id.ts';
import { resultOf, toSessionTask, toTask } from './to-task.ts';
import { ToolRunner } from './tool-runner.ts';

/** Tasks: one-shot ones with a browser of their own, and those that a session's agent runs. */
export function smoothTasks(context: SmoothContext): TaskOperations {
	const { runtime, api, guard, kinds } = context;

	async function createOneShot(options: CreateTaskOptions, scope: CallScope) {
		const { prompt, schema, maxSteps, url } = options;
		const own = await certificates(options, 'tasks.create', context.provider);
		const token = await prepareTunnel(context, options.proxy);
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
						...browserRequest(options, token),
						...own,
						...ownOptions(options.providerOptions?.smooth),
					},
				}),
			undo: ({ r }) =>
				cancelEntry(context, 'tasks.cancel', r.id, runtime.open({ apiKey: scope.apiKey, headers: scope.headers })),
		});
		kinds.set(r.id, 'task');
		const tools = options.providerOptions?.smooth?.tools ?? [];
		if (tools.length > 0) context.pumps.for(r.id, scope).attach(new ToolRunner(context, tools, r.id, null, scope));
		if (token !== undefined) {
			try {
				await openTunnel(context, 'tasks.create', r.id, token, scope);
			} catch (error) {
				// The caller never learns this task's id, so it must not go on; the first error says more.
				const { apiKey, headers } = scope;
				await cancelEntry(context, 'tasks.cancel', r.id, runtime.open({ apiKey, headers })).catch(() => {});
				throw error;
			}
		}
		return r;
	}

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const operation = 'tasks.get';
		const scope = runtime.open(request);
		const inSession = parseSessionTaskId(context.pathId(id, 'task id', operation));
		if (inSession === undefined) return toTask(context, await readEntry(context, operation, id, scope));
		return getInSession(inSession, operation, scope);
	}

	/** Of this process's own tasks the session's one reader knows; of others the session's history tells. */
	async function getInSession(id: SessionTaskId, operation: string, scope: CallScope): Promise<Task> {
		const { sessionId, eventId } = id;
		const pump = context.pumps.for(sessionId, scope);
		if (pump.expects(eventId)) {
			const { session, result } = await pump.look(operation, eventId, scope);
			if (result) pump.forget(eventId);
			return toSessionTask(context, id, session, result);
		}
		const session = await readEntry(context, operation, sessionId, scope);
		return toSessionTask(context, id, session, resultOf(session, eventId));
	}

	async function createInSession(
		options: CreateTaskOptions,
		sessionId: string,
		scope: CallScope,
	): Promise<SessionTaskId> {
		const pump = context.pumps.for(sessionId, scope);
		const eventId = crypto.randomUUID();
		pump.expect(eventId);
		try {
			await sendEvent(context, 'tasks.create', sessionId, eventId, runTaskEvent(options), scope);
		} catch (error) {
			pump.forget(eventId);
			throw error;
		}
		return { sessionId, eventId };
	}

	return {
		get,

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			const refuse = refusals(context.provider, operation);
			checkBrowserOptions(options, refuse);
			checkMaxSteps(options.maxSteps, refuse);
			checkProviderOptions(options, refuse);
			checkTools(options.providerOptions?.smooth, refuse);
			const scope = runtime.open(request);
			if (options.sessionId === undefined) return toTask(context, await createOneShot(options, scope), warnings);
			const sessionId = context.pathId(options.sessionId, 'session id', operation);
			const id = await createInSession(options, sessionId, scope);
			return toSessionTask(context, id, { id: sessionId, status: 'running' }, undefined, warnings);
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

/** What only Smooth has is for either kind of task, and not dropped where it means nothing. */
function checkProviderOptions({ sessionId, providerOptions }: CreateTaskOptions, refuse: Refuse): void {
	for (const [name, value] of Object.entries(providerOptions?.smooth ?? {})) {
		if (value === undefined || (name === 'secrets') === (sessionId !== undefined)) continue;
		const where = name === 'secrets' ? 'is for a task in a session' : 'is set when the session is opened';
		throw refuse(`\`providerOptions.smooth.${name}\` ${where}`);
	}
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

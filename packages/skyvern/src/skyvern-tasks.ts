import {
	type CreateTaskOptions,
	isFinalTaskStatus,
	type RequestOptions,
	type Task,
	type TaskOperations,
} from '@anybrowser/core';
import { appearedSince, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { zRun, zRunList, zTaskRun } from './generated/schemas.ts';
import { numberedPages } from './numbered-pages.ts';
import { proxyLocation } from './proxy-location.ts';
import type { Schemas, SkyvernContext } from './skyvern-context.ts';
import { summaryToTask, toTask } from './to-task.ts';

/** Skyvern's task runs. */
export function skyvernTasks(context: SkyvernContext): TaskOperations {
	const { runtime, api, guard, made, sessionOfRun } = context;

	async function get(id: string, request?: RequestOptions): Promise<Task> {
		const operation = 'tasks.get';
		const run_id = context.pathId(id, 'task id', operation);
		const raw = await runtime.call({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: zRun,
			send: init => api.GET('/runs/{run_id}', { ...init, params: { path: { run_id } } }),
		});
		return toTask(context, raw);
	}

	async function cancel(id: string, request?: RequestOptions): Promise<void> {
		const operation = 'tasks.cancel';
		const run_id = context.pathId(id, 'task id', operation);
		const { body, ...readRequest } = request ?? {};
		// Skyvern turns a completed run into a canceled one, or refuses, depending on the engine: so look first.
		if (isFinalTaskStatus((await get(run_id, readRequest)).status)) return;
		await runtime.call({
			operation: { name: operation, kind: 'idempotent' },
			scope: runtime.open(request),
			send: init => api.POST('/runs/{run_id}/cancel', { ...init, params: { path: { run_id } } }),
		});
	}

	const list: TaskOperations['list'] = (query = {}, request) => {
		const operation = 'tasks.list';
		const read = (paging: { readonly page: number; readonly page_size: number }) =>
			runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zRunList,
				send: init => api.GET('/runs', { ...init, params: { query: paging } }),
			});
		return numberedPages(query, operation, read, row => summaryToTask(context, row));
	};

	return {
		get,
		list,
		cancel,

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			const body = runRequest(options);
			const { sessionId } = options;
			if (sessionId !== undefined) context.pathId(sessionId, 'session id', operation);
			const raw = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: async since => {
						const again = { apiKey: request?.apiKey, headers: request?.headers };
						return appearedSince((await list({ limit: 100 }, again)).items, since, id => made.get(id) === true);
					},
				},
				scope: runtime.open(request),
				schema: zTaskRun,
				send: init => api.POST('/run/tasks', { ...init, body }),
				undo: run => cancel(run.run_id, { apiKey: request?.apiKey, headers: request?.headers }),
			});
			made.set(raw.run_id, true);
			if (sessionId !== undefined) sessionOfRun.set(raw.run_id, sessionId);
			return toTask(context, raw, warnings);
		},

		getMany: (ids, request) => readOneByOne(ids, id => get(id, request)),
	};
}

function runRequest(options: CreateTaskOptions): Schemas['TaskRunRequest'] {
	const { prompt, url, schema, maxSteps, sessionId, profile } = options;
	const proxy = proxyLocation(options.proxy);
	return {
		prompt,
		...(url !== undefined && { url }),
		...(schema !== undefined && { data_extraction_schema: schema }),
		...(maxSteps !== undefined && { max_steps: maxSteps }),
		...(sessionId !== undefined && { browser_session_id: sessionId }),
		...(proxy !== undefined && { proxy_location: proxy }),
		// Skyvern takes a profile with this engine only, and refuses it with its default one.
		...(profile !== undefined && { browser_profile_id: profile.id, engine: 'skyvern-2.0' as const }),
		...options.providerOptions?.skyvern,
	};
}

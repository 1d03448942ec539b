import { isFinalTaskStatus, type RequestOptions, type Task, type TaskOperations } from '@anybrowser/core';
import { appearedSince, followUp, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { cancelRun } from './cancel-runs.ts';
import { checkTask } from './check-task.ts';
import { zTaskRun } from './generated/schemas.ts';
import { listRuns } from './list-runs.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';
import { refusals } from './refusals.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { taskRequest } from './task-request.ts';
import { toTask } from './to-task.ts';

/** Skyvern's runs as tasks: those of tasks, and what else runs there. */
export function skyvernTasks(context: SkyvernContext): TaskOperations {
	const { runtime, api, guard, made, sessionOfRun } = context;

	const list: TaskOperations['list'] = (query = {}, request) =>
		listRuns(context, 'tasks.list', query, () => runtime.open(request));

	const cancel: TaskOperations['cancel'] = async (id, request) =>
		cancelRun(context, 'tasks.cancel', id, runtime.open(request));

	return {
		list,
		cancel,

		async get(id, request) {
			return readRun(context, 'tasks.get', id, runtime.open(request));
		},

		async create(options, request) {
			const operation = 'tasks.create';
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			checkTask(options, refusals(operation));
			const body = taskRequest(options);
			const { sessionId } = options;
			if (sessionId !== undefined) context.pathId(sessionId, 'session id', operation);
			const raw = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the tasks, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: since => findRuns(context, since, request),
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

		async getMany(ids, request) {
			const operation = 'tasks.getMany';
			for (const id of ids) context.pathId(id, 'task id', operation);
			const scope = runtime.open(request);
			const states = await readStates(context, operation, [...new Set(ids)], followUp(scope));
			// The list has states alone: what has ended is read once more, for its output.
			return readOneByOne(ids, async id => {
				const state = states.get(id);
				if (state && !(state.isListed && isFinalTaskStatus(state.task.status))) return state.task;
				return readRun(context, operation, id, followUp(scope));
			});
		},
	};
}

/** The runs that a start with an ambiguous outcome may have made. */
export async function findRuns(
	context: SkyvernContext,
	since: Date,
	request: RequestOptions | undefined,
): Promise<readonly Task[]> {
	const { runtime, made } = context;
	const again = { apiKey: request?.apiKey, headers: request?.headers };
	const { items } = await listRuns(context, 'tasks.list', { limit: 100 }, () => runtime.open(again));
	return appearedSince(items, since, id => made.get(id) === true);
}

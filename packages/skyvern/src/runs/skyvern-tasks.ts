import { type CreateTaskOptions, isFinalTaskStatus, type TaskOperations, type Warning } from '@anybrowser/core';
import { followUp, readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { zTaskRun } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';
import { cancelRun } from './cancel-run.ts';
import { checkTask } from './check-task.ts';
import { createRun, type RunStart } from './create-run.ts';
import { listRuns } from './list-runs.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';
import { taskRequest } from './task-request.ts';
import { toTask } from './to-task.ts';

/** Skyvern's runs as tasks: those of tasks, and what else runs there. */
export function skyvernTasks(context: SkyvernContext): TaskOperations {
	const { runtime, api, guard } = context;

	return {
		list: (query = {}, request) => listRuns(context, 'tasks.list', query, () => runtime.open(request)),

		cancel: async (id, request) => cancelRun(context, 'tasks.cancel', id, runtime.open(request)),

		async get(id, request) {
			return readRun(context, 'tasks.get', id, runtime.open(request));
		},

		async create(options, request) {
			const operation = 'tasks.create';
			checkTask(options, refusals(operation));
			const warnings = guard.check(operation, taskCapabilities(options, context.provider));
			const body = taskRequest(options);
			const { sessionId } = options;
			if (sessionId !== undefined) context.pathId(sessionId, 'session id', operation);
			const start: RunStart<Schemas['TaskRun']> = {
				operation,
				sessionId,
				schema: zTaskRun,
				send: init => api.POST('/run/tasks', { ...init, body }),
			};
			const raw = await createRun(context, start, request);
			return toTask(context, raw, [...warnings, ...ignoredFiles(context, options, raw)]);
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

/** A server before 1.0.56 takes files without a word, and ignores them. */
function ignoredFiles(
	{ provider }: SkyvernContext,
	{ files }: CreateTaskOptions,
	raw: Schemas['TaskRun'],
): readonly Warning[] {
	if (files === undefined || files.length === 0 || raw.run_request?.file_ids) return [];
	const message = 'the server has not taken the files: Skyvern 1.0.56 or later does';
	return [{ code: 'unsupported', provider, capability: 'task.files', message }];
}

import { type CreateTaskOptions, isFinalTaskStatus, type TaskOperations, type Warning } from '@anybrowser/core';
import { readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import { zTaskRun } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { cancelRun } from './cancel-run.ts';
import { checkBounds, checkValues } from './check-task.ts';
import { createRun } from './create-run.ts';
import { listRuns } from './list-runs.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';
import { taskRequest } from './task-request.ts';
import { toTask } from './to-task.ts';

/** Skyvern's runs as tasks: those of tasks, and what else runs there. */
export function skyvernTasks(context: SkyvernContext): TaskOperations {
	const { begin, provider } = context;

	return {
		list: (query = {}, request) => listRuns(context, () => begin('tasks.list', request), query),

		cancel: async (id, request) => cancelRun(context, begin('tasks.cancel', request), id),

		get: async (id, request) => readRun(context, begin('tasks.get', request), id),

		async create(options, request) {
			const call = begin('tasks.create', request);
			const { sessionId } = options;
			checkValues(call, options);
			if (sessionId !== undefined) call.id(sessionId, 'session id');
			const warnings = call.check(taskCapabilities(options, provider));
			checkBounds(call, options);
			const body = taskRequest(options);
			const raw = await createRun(context, call, {
				sessionId,
				schema: zTaskRun,
				send: http => http.POST('/run/tasks', { body }),
			});
			return toTask(context, raw, [...warnings, ...ignoredFiles(context, options, raw)]);
		},

		async getMany(ids, request) {
			const call = begin('tasks.getMany', request);
			for (const id of ids) call.id(id, 'task id');
			const states = await readStates(context, call.next(), [...new Set(ids)]);
			// The list has states alone: what has ended is read once more, for its output.
			return readOneByOne(ids, async id => {
				const state = states.get(id);
				if (state && !(state.isListed && isFinalTaskStatus(state.task.status))) return state.task;
				return readRun(context, call.next(), id);
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

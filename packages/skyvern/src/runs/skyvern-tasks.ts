import { isFinalTaskStatus, PagePromise, type TaskOperations } from '@anybrowser/core';
import { readOneByOne } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { cancelRun } from './cancel-run.ts';
import { checkTask } from './check-task.ts';
import { listRuns } from './list-runs.ts';
import { readRun } from './read-run.ts';
import { readStates } from './read-states.ts';
import { startTask } from './start-task.ts';

/** Skyvern's runs as tasks: those of tasks, and what else runs there. */
export function skyvernTasks(context: SkyvernContext): Omit<TaskOperations, 'maxPageSize'> {
	const { begin, provider, guard } = context;

	return {
		async reply() {
			throw guard.refusal('tasks.reply', 'tasks.reply');
		},

		steps: (id, { cursor } = {}, request) =>
			new PagePromise(async () => {
				const call = begin('tasks.steps', request);
				const { readSteps } = await import('./read-steps.ts');
				return { items: await readSteps(context, call, { id, after: cursor ?? null }), nextCursor: null };
			}),

		list: (query = {}, request) => listRuns(context, () => begin('tasks.list', request), query),

		cancel: async (id, request) => cancelRun(context, begin('tasks.cancel', request), id),

		get: async (id, request) => readRun(context, begin('tasks.get', request), id),

		async create(options, request) {
			const call = begin('tasks.create', request);
			const warnings = checkTask(call, options, provider);
			return startTask(context, call, options, { warnings });
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

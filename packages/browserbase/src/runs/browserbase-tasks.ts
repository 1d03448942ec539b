import type { Task, TaskOperations } from '@anybrowser/core';
import { readOneByOne, taskCapabilities } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext } from '../browserbase-context.ts';
import { zRun } from '../generated/schemas.ts';
import { checkBounds, checkValues } from './check-run.ts';
import { findRun } from './find-run.ts';
import { listRuns, maxRunsPerPage, readRunPage } from './list-runs.ts';
import { readRun } from './read-run.ts';
import { runRequest } from './run-request.ts';
import { stopRun } from './stop-run.ts';
import { toTask } from './to-task.ts';

/** Browserbase's runs as tasks. */
export function browserbaseTasks(context: BrowserbaseContext): TaskOperations {
	const { begin, provider } = context;
	return {
		list: (query = {}, request) => listRuns(context, () => begin('tasks.list', request), query),

		get: async (id, request) => readRun(context, begin('tasks.get', request), id),

		cancel: async (id, request) => stopRun(begin('tasks.cancel', request), id),

		async create(options, request) {
			const call = begin('tasks.create', request);
			checkValues(call, options);
			if (options.sessionId !== undefined) call.id(options.sessionId, 'session id');
			const warnings = call.check(taskCapabilities(options, provider));
			checkBounds(call, options);
			const body = runRequest(options, crypto.randomUUID());
			const raw = await call.write(zRun, http => http.POST('/v1/agents/runs', { body }), {
				lookFor: 'List the tasks, or call `reconcile()`: what it finds with a schema is it, and without one may be it.',
				findSince: since => findRun(context, call.detached('tasks.list'), { body, since }),
				undo: ({ runId }) => stopRun(call.detached('tasks.cancel'), runId),
				idOf: ({ runId }) => runId,
			});
			return toTask(context, raw, { warnings });
		},

		async getMany(ids, request) {
			const call = begin('tasks.getMany', request);
			for (const id of ids) call.id(id, 'task id');
			const unique = [...new Set(ids)];
			const listed = unique.length > 1 ? await readListed(context, call, unique) : new Map<string, Task>();
			return readOneByOne(ids, async id => listed.get(id) ?? readRun(context, call.next(), id));
		},
	};
}

/** Those of some runs that one page shows, which begins with the oldest of them where this process knows when it was made. */
async function readListed(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	ids: readonly string[],
): Promise<ReadonlyMap<string, Task>> {
	const times = ids.map(id => context.runsMade.get(id)?.getTime() ?? Number.NEGATIVE_INFINITY);
	const oldest = Math.min(...times);
	const startAt = Number.isFinite(oldest) ? { startAt: new Date(oldest).toISOString() } : {};
	const { data } = await readRunPage(call, { limit: maxRunsPerPage, ...startAt });
	return new Map(data.map(run => [run.runId, toTask(context, run)]));
}

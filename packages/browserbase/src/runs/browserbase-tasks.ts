import { PagePromise, type Task, type TaskOperations } from '@anybrowser/core';
import { readOneByOne } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext } from '../browserbase-context.ts';
import { listRuns, readRunPage } from './list-runs.ts';
import { maxRunsPerPage } from './max-runs-per-page.ts';
import { readMessages } from './read-messages.ts';
import { readRun } from './read-run.ts';
import { resumeRun } from './resume-run.ts';
import { startRun } from './start-run.ts';
import { stopRun } from './stop-run.ts';
import { toTask } from './to-task.ts';

/** Browserbase's runs as tasks. */
export function browserbaseTasks(context: BrowserbaseContext): Omit<TaskOperations, 'maxPageSize'> {
	const { begin } = context;
	return {
		list: (query = {}, request) => listRuns(context, () => begin('tasks.list', request), query),

		get: async (id, request) => readRun(context, begin('tasks.get', request), id),

		steps: (id, { limit, cursor } = {}, request) =>
			new PagePromise(async next => {
				const call = begin('tasks.steps', request);
				const page = await readMessages(call, id, { limit, since: next ?? cursor });
				const { toStep } = await import('./read-steps.ts');
				const items = page.messages.flatMap(message => toStep(context.provider, message) ?? []);
				return { items, nextCursor: page.nextCursor };
			}),

		reply: async (id, text, request) =>
			toTask(context, await resumeRun(begin('tasks.reply', request), id, { task: text })),

		cancel: async (id, request) => stopRun(begin('tasks.cancel', request), id),

		async create(options, request) {
			return startRun(context, begin('tasks.create', request), options, { nonce: crypto.randomUUID() });
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

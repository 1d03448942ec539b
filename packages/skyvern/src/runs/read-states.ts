import { AnyBrowserError, type Task } from '@anybrowser/core';
import { readOneByOne } from '@anybrowser/core/provider';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { listRuns } from './list-runs.ts';
import { readRun } from './read-run.ts';

const pageSize = 100;

/** Skyvern's list ends there; asking for more is an error. */
const maxPages = 100;

/** A run's state, and whether it comes from the list, which leaves outputs and reasons out. */
export interface RunState {
	readonly task: Task;
	readonly isListed: boolean;
}

/**
 * The states of many runs by their ids: from the list, a hundred a request, and one by one for those that it doesn't
 * show. A run that Skyvern doesn't know is left out.
 */
export async function readStates(
	context: SkyvernContext,
	call: SkyvernCall,
	ids: readonly string[],
): Promise<ReadonlyMap<string, RunState>> {
	const states = new Map<string, RunState>();
	const unseen = new Set(ids);
	// One run alone is read as fast; a page more than the runs could fill allows for runs of others.
	let pages = ids.length < 2 ? 0 : Math.min(Math.ceil(ids.length / pageSize) + 1, maxPages);
	let cursor: string | undefined;
	while (unseen.size > 0 && pages-- > 0) {
		const page = await listRuns(context, () => call, { limit: pageSize, cursor });
		for (const task of page.items) if (unseen.delete(task.id)) states.set(task.id, { task, isListed: true });
		if (page.nextCursor === null) break;
		cursor = page.nextCursor;
	}
	await readOneByOne([...unseen], async id => {
		try {
			states.set(id, { task: await readRun(context, call, id), isListed: false });
		} catch (error) {
			if (!AnyBrowserError.is(error, 'not_found')) throw error;
		}
	});
	return states;
}

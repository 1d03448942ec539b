import type { ListTasksQuery, PagePromise, Task } from '@anybrowser/core';
import type { CallScope } from '@anybrowser/core/provider';
import { zRunList } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { type Refuse, refusals } from '../wire/refusals.ts';
import { summaryToTask } from './to-task.ts';

/** Which runs are listed, in Skyvern's words; all that is set must hold. */
export interface SkyvernRunsQuery extends ListTasksQuery {
	/** Any of these states. */
	readonly status?: readonly Schemas['RunStatus'][] | undefined;
	/** Any of these kinds. */
	readonly type?: readonly Schemas['RunType'][] | undefined;
	/** Text to look for: 3 characters or more. */
	readonly search?: string | undefined;
	/** At most 20 tags, each a label, `group:*` or `group:label`. */
	readonly tags?: readonly string[] | undefined;
	/** Runs of these workflows, at most 50. */
	readonly workflowIds?: readonly string[] | undefined;
}

const shortestSearch = 3;
const mostTags = 20;
const mostWorkflows = 50;

/** Lists runs of every kind, newest first: 100 a page, unless told fewer, and 100 pages. @param open Starts the call for a page. */
export function listRuns(
	context: SkyvernContext,
	operation: string,
	query: SkyvernRunsQuery,
	open: () => CallScope,
): PagePromise<Task> {
	const { runtime, api } = context;
	const { status, type, search, tags, workflowIds } = query;
	const filters = {
		...(status && status.length > 0 && { status: [...status] }),
		...(type && type.length > 0 && { run_type: [...type] }),
		...(search !== undefined && { search_key: search }),
		...(tags && tags.length > 0 && { tags: [...tags] }),
		...(workflowIds && workflowIds.length > 0 && { workflow_permanent_id: [...workflowIds] }),
	};
	const read = async (paging: { readonly page: number; readonly page_size: number }) => {
		checkQuery(query, refusals(operation));
		return runtime.call({
			operation: { name: operation, kind: 'read' },
			scope: open(),
			schema: zRunList,
			send: init => api.GET('/runs', { ...init, params: { query: { ...paging, ...filters } } }),
		});
	};
	return numberedPages(query, operation, read, row => summaryToTask(context, row), { limit: 100, pages: 100 });
}

function checkQuery({ search, tags = [], workflowIds = [] }: SkyvernRunsQuery, refuse: Refuse): void {
	if (search !== undefined && search.length < shortestSearch) {
		throw refuse(`\`search\` has ${shortestSearch} characters or more, got ${JSON.stringify(search)}`);
	}
	if (tags.length > mostTags) throw refuse(`\`tags\` holds at most ${mostTags}, got ${tags.length}`);
	if (workflowIds.length > mostWorkflows) {
		throw refuse(`\`workflowIds\` holds at most ${mostWorkflows}, got ${workflowIds.length}`);
	}
}

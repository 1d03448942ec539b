import type { ListTasksQuery, PagePromise, Task } from '@anybrowser/core';
import { zRunList } from '../generated/schemas.ts';
import type { CheckedCall, Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
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

const minSearchLength = 3;
const maxTags = 20;
const maxWorkflows = 50;

/**
 * Lists runs of every kind, newest first: 100 a page, unless the query wants fewer, and 100 pages.
 *
 * @param begin Begins the call for one page.
 */
export function listRuns(
	context: SkyvernContext,
	begin: () => SkyvernCall,
	query: SkyvernRunsQuery,
): PagePromise<Task> {
	const { status, type, search, tags, workflowIds } = query;
	const filters = {
		...(status && status.length > 0 && { status: [...status] }),
		...(type && type.length > 0 && { run_type: [...type] }),
		...(search !== undefined && { search_key: search }),
		...(tags && tags.length > 0 && { tags: [...tags] }),
		...(workflowIds && workflowIds.length > 0 && { workflow_permanent_id: [...workflowIds] }),
	};
	return numberedPages({
		query,
		begin,
		async read(call, paging) {
			checkQuery(call, query);
			const params = { query: { ...paging, ...filters } };
			return call.read(zRunList, http => http.GET('/runs', { params }));
		},
		convert: row => summaryToTask(context, row),
		maxLimit: 100,
		maxPages: 100,
		// A run that is canceled leaves a list by state.
		canShrink: query.status !== undefined,
	});
}

function checkQuery(call: CheckedCall, { search, tags = [], workflowIds = [] }: SkyvernRunsQuery): void {
	if (search !== undefined && search.length < minSearchLength) {
		throw call.refuse(`\`search\` has ${minSearchLength} characters or more, got ${JSON.stringify(search)}`);
	}
	if (tags.length > maxTags) throw call.refuse(`\`tags\` holds at most ${maxTags}, got ${tags.length}`);
	if (workflowIds.length > maxWorkflows) {
		throw call.refuse(`\`workflowIds\` holds at most ${maxWorkflows}, got ${workflowIds.length}`);
	}
}

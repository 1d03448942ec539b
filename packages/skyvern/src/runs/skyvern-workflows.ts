import type { ListTasksQuery, PagePromise, RequestOptions, Task, TaskHandle } from '@anybrowser/core';
import { zWorkflowRunRecordList } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { type Refuse, refusals } from '../wire/refusals.ts';
import { checkCount } from './check-task.ts';
import { checkRunBrowser, startRun } from './start-run.ts';
import { recordToTask } from './to-task.ts';

/** How a workflow is run; in Skyvern's words, but for the first two. */
export interface SkyvernWorkflowOptions extends Partial<Omit<Schemas['RunWorkflowRequest'], 'agent_id'>> {
	/** How many steps the run may take. Default: the workflow's. */
	readonly maxSteps?: number | undefined;
	/** Whether the id names a template. Default: `false`. */
	readonly template?: boolean | undefined;
}

/** Which runs of workflows are listed; all that is set must hold. */
export interface SkyvernWorkflowRunsQuery extends ListTasksQuery {
	/** Any of these states. */
	readonly status?: readonly Schemas['RunStatus'][] | undefined;
	/** Part of the run's id, of a parameter, or of its extra headers. */
	readonly search?: string | undefined;
	/** Exactly this error code. */
	readonly errorCode?: string | undefined;
}

/** Which runs of one workflow are listed. */
export interface SkyvernRunsOfWorkflowQuery extends SkyvernWorkflowRunsQuery {
	/** Made at this moment or later. */
	readonly createdFrom?: Date | undefined;
	/** Made before this moment. */
	readonly createdBefore?: Date | undefined;
	/** At most 20 tags, each a label, `group:*` or `group:label`. */
	readonly tags?: readonly string[] | undefined;
	/** Also runs that another run started. Default: `false`. */
	readonly includeChildRuns?: boolean | undefined;
}

/** What Skyvern can do with workflows. */
export interface SkyvernWorkflows {
	/** Runs a workflow by its permanent id (`wpid_…`). The run is a task like any other: wait for it, resume, cancel. */
	start(workflowId: string, options?: SkyvernWorkflowOptions, request?: RequestOptions): Promise<TaskHandle>;
	/** Runs of all workflows, newest first, without their outputs. `await` gives one page, of 100 unless told, `for await` every run. */
	runs(query?: SkyvernWorkflowRunsQuery, request?: RequestOptions): PagePromise<Task>;
	/** The same for one workflow. */
	runsOf(workflowId: string, query?: SkyvernRunsOfWorkflowQuery, request?: RequestOptions): PagePromise<Task>;
}

const mostTags = 20;
const longestMinutes = 480;

/** Skyvern's workflows. */
export function skyvernWorkflows(context: SkyvernContext): SkyvernWorkflows {
	const { runtime, api } = context;
	return {
		async start(workflowId, options = {}, request) {
			const operation = 'workflows.start';
			const refuse = refusals(operation);
			const agent_id = context.pathId(workflowId, 'workflow id', operation);
			const { maxSteps, template, ...rest } = options;
			checkRunBrowser(rest, refuse);
			checkCount('maxSteps', maxSteps, refuse);
			checkCount('max_elapsed_time_minutes', rest.max_elapsed_time_minutes, refuse);
			if ((rest.max_elapsed_time_minutes ?? 1) > longestMinutes) {
				throw refuse(`\`max_elapsed_time_minutes\` is at most ${longestMinutes}, got ${rest.max_elapsed_time_minutes}`);
			}
			const send: Parameters<typeof startRun>[3] = init =>
				api.POST('/run/agents', {
					...init,
					headers: { ...init.headers, ...(maxSteps !== undefined && { 'x-max-steps-override': String(maxSteps) }) },
					params: { query: template === undefined ? {} : { template } },
					body: { ...rest, agent_id },
				});
			return startRun(context, operation, rest.browser_session_id, send, request);
		},

		runs(query = {}, request) {
			const operation = 'workflows.runs';
			const filters = commonFilters(query);
			const read = (paging: { readonly page: number; readonly page_size: number }) =>
				runtime.call({
					operation: { name: operation, kind: 'read' },
					scope: runtime.open(request),
					schema: zWorkflowRunRecordList,
					send: init => api.GET('/agents/runs', { ...init, params: { query: { ...paging, ...filters } } }),
				});
			return numberedPages(query, operation, read, row => recordToTask(context, row));
		},

		runsOf(workflowId, query = {}, request) {
			const operation = 'workflows.runsOf';
			const refuse = refusals(operation);
			const { createdFrom, createdBefore, tags = [], includeChildRuns } = query;
			const read = async (paging: { readonly page: number; readonly page_size: number }) => {
				const workflow_id = context.pathId(workflowId, 'workflow id', operation);
				if (tags.length > mostTags) throw refuse(`\`tags\` holds at most ${mostTags}, got ${tags.length}`);
				const filters = {
					...commonFilters(query),
					...(createdFrom !== undefined && { created_at_start: moment('createdFrom', createdFrom, refuse) }),
					...(createdBefore !== undefined && { created_at_end: moment('createdBefore', createdBefore, refuse) }),
					...(tags.length > 0 && { tags: [...tags] }),
					...(includeChildRuns !== undefined && { include_child_runs: includeChildRuns }),
				};
				return runtime.call({
					operation: { name: operation, kind: 'read' },
					scope: runtime.open(request),
					schema: zWorkflowRunRecordList,
					send: init =>
						api.GET('/agents/{workflow_id}/runs', {
							...init,
							params: { path: { workflow_id }, query: { ...paging, ...filters } },
						}),
				});
			};
			return numberedPages(query, operation, read, row => recordToTask(context, row));
		},
	};
}

/** @throws AnyBrowserError `invalid_request` for a date that is none */
function moment(name: string, date: unknown, refuse: Refuse): string {
	if (date instanceof Date && !Number.isNaN(date.getTime())) return date.toISOString();
	throw refuse(`\`${name}\` is a valid Date, got ${String(date)}`);
}

function commonFilters({ status, search, errorCode }: SkyvernWorkflowRunsQuery) {
	return {
		...(status && status.length > 0 && { status: [...status] }),
		...(search !== undefined && { search_key: search }),
		...(errorCode !== undefined && { error_code: errorCode }),
	};
}

import type { ListTasksQuery, PagePromise, RequestOptions, Task, TaskHandle } from '@anybrowser/core';
import { zWorkflowRunRecordList } from '../generated/schemas.ts';
import type { CheckedCall, Schemas, SkyvernContext } from '../skyvern-context.ts';
import { checkCount } from '../wire/check-count.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
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

const maxTags = 20;
const maxMinutes = 480;

/** Skyvern's workflows. */
export function skyvernWorkflows(context: SkyvernContext): SkyvernWorkflows {
	const { begin } = context;
	const convert = (row: Schemas['WorkflowRunRecord']) => recordToTask(context, row);
	return {
		async start(workflowId, options = {}, request) {
			const call = begin('workflows.start', request);
			const agent_id = call.id(workflowId, 'workflow id');
			const { maxSteps, template, ...rest } = options;
			const { max_elapsed_time_minutes: minutes } = rest;
			checkRunBrowser(call, rest);
			checkCount(call, 'maxSteps', maxSteps);
			checkCount(call, 'max_elapsed_time_minutes', minutes);
			if ((minutes ?? 1) > maxMinutes) {
				throw call.refuse(`\`max_elapsed_time_minutes\` is at most ${maxMinutes}, got ${minutes}`);
			}
			const init = {
				headers: maxSteps === undefined ? {} : { 'x-max-steps-override': String(maxSteps) },
				params: { query: template === undefined ? {} : { template } },
				body: { ...rest, agent_id },
			};
			return startRun(context, call, rest, http => http.POST('/run/agents', init));
		},

		runs(query = {}, request) {
			return numberedPages({
				query,
				begin: () => begin('workflows.runs', request),
				read(call, paging) {
					const params = { query: { ...paging, ...commonFilters(query) } };
					return call.read(zWorkflowRunRecordList, http => http.GET('/agents/runs', { params }));
				},
				convert,
				canShrink: query.status !== undefined,
			});
		},

		runsOf(workflowId, query = {}, request) {
			const { createdFrom, createdBefore, tags = [], includeChildRuns } = query;
			return numberedPages({
				query,
				begin: () => begin('workflows.runsOf', request),
				async read(call, paging) {
					const workflow_id = call.id(workflowId, 'workflow id');
					if (tags.length > maxTags) throw call.refuse(`\`tags\` holds at most ${maxTags}, got ${tags.length}`);
					const filters = {
						...commonFilters(query),
						...(createdFrom !== undefined && { created_at_start: moment(call, 'createdFrom', createdFrom) }),
						...(createdBefore !== undefined && { created_at_end: moment(call, 'createdBefore', createdBefore) }),
						...(tags.length > 0 && { tags: [...tags] }),
						...(includeChildRuns !== undefined && { include_child_runs: includeChildRuns }),
					};
					const params = { path: { workflow_id }, query: { ...paging, ...filters } };
					return call.read(zWorkflowRunRecordList, http => http.GET('/agents/{workflow_id}/runs', { params }));
				},
				convert,
				canShrink: query.status !== undefined,
			});
		},
	};
}

/** @throws AnyBrowserError `invalid_request` for a date that is none */
function moment(call: CheckedCall, name: string, date: unknown): string {
	if (date instanceof Date && !Number.isNaN(date.getTime())) return date.toISOString();
	throw call.refuse(`\`${name}\` is a valid Date, got ${String(date)}`);
}

function commonFilters({ status, search, errorCode }: SkyvernWorkflowRunsQuery) {
	return {
		...(status && status.length > 0 && { status: [...status] }),
		...(search !== undefined && { search_key: search }),
		...(errorCode !== undefined && { error_code: errorCode }),
	};
}

import { listed } from '@anybrowser/contract/example';
import type { ListTasksQuery, PagePromise, RequestOptions, Task } from '@anybrowser/core';
import { jobsShape, type RunnerContext, toTask } from './runner-context.ts';
import type { JobRecord } from './runner-service.ts';

/** Lists jobs; with `note` those alone that were given it. */
export function listJobs(
	context: RunnerContext,
	{ note, ...query }: ListTasksQuery & { readonly note?: string },
	request: RequestOptions | undefined,
): PagePromise<Task> {
	return listed(
		{
			begin: () => context.begin('tasks.list', request),
			path: 'jobs',
			query: { note },
			schema: jobsShape,
			convert: (raw: JobRecord) => toTask(context, raw),
		},
		query,
	);
}

import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import { removal } from '../entry/removal.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { parseSessionTaskId } from '../tasks/session-task-id.ts';

/** Deletes what sessions and tasks leave. */
export function smoothTaskData(context: SmoothContext) {
	const { runtime, api, provider } = context;
	return {
		async deleteData(id: string, request?: RequestOptions): Promise<void> {
			const operation = 'data.delete';
			const task_id = context.pathId(id, 'session or task id', operation);
			const inSession = parseSessionTaskId(task_id);
			if (inSession !== undefined) {
				// To delete all that the session has left is more than was asked for.
				throw new AnyBrowserError(
					'invalid_request',
					`${operation}: a task in a session leaves its data with the session. Delete that of ${inSession.sessionId}, once it has ended`,
					{ provider, operation },
				);
			}
			await removal(context, operation, runtime.open(request), init =>
				api.DELETE('/task/{task_id}/data', { ...init, params: { path: { task_id } } }),
			);
		},
	};
}

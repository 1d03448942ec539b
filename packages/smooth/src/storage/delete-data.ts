import type { RequestOptions } from '@anybrowser/core';
import { zAcknowledgementEnvelope } from '../generated/schemas.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { parseSessionTaskId } from '../tasks/session-task-id.ts';

/** Deletes what a session or one-shot task has left. */
export function dataDeletion({ begin }: SmoothContext) {
	return {
		/**
		 * @throws AnyBrowserError `invalid_request` for a task in a session: deleting all that the session has left would be
		 * more than was asked for.
		 */
		async deleteData(id: string, request?: RequestOptions): Promise<void> {
			const call = begin('data.delete', request);
			const task_id = call.id(id, 'session or task id');
			const inSession = parseSessionTaskId(task_id);
			if (inSession !== undefined) {
				throw call.refuse(
					`a task in a session leaves its data with the session. Delete that of ${inSession.sessionId}, once it has ended`,
				);
			}
			const params = { path: { task_id } };
			await call.idempotent(http => http.DELETE('/task/{task_id}/data', { params }), zAcknowledgementEnvelope);
		},
	};
}

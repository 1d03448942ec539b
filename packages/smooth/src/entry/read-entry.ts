import { requireSameId } from '@anybrowser/core/provider';
import { zTaskEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';

interface ReadOptions {
	/** Only the events after this time; 13-digit milliseconds. Default: 0, for all. */
	readonly since?: number;
	/** Whether to look for downloads. Default: `false`. */
	readonly downloads?: boolean;
}

/**
 * Reads a session or task, with its events. Smooth may hold the answer back until there is something new, except for
 * what the list has shown as ended.
 *
 * @throws AnyBrowserError `invalid_response`, also for another one's answer.
 */
export async function readEntry(
	{ provider, ended }: SmoothContext,
	call: SmoothCall,
	id: string,
	{ since = 0, downloads }: ReadOptions = {},
): Promise<Schemas['Task']> {
	const params = { path: { task_id: id }, query: { event_t: since, ...(downloads && { downloads }) } };
	const { r } = await call.read(zTaskEnvelope, http => http.GET('/task/{task_id}', { params }), {
		isHeld: ended.get(id) === undefined,
	});
	requireSameId({ provider, operation: call.operation, asked: id, answered: r.id });
	return r;
}

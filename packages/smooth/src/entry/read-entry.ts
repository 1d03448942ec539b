import { type CallScope, requireSameId } from '@anybrowser/core/provider';
import { zTaskEnvelope } from '../generated/schemas.ts';
import type { ApiContext, Schemas } from '../smooth-context.ts';

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
	{ runtime, api, provider, ended }: ApiContext,
	operation: string,
	id: string,
	scope: CallScope,
	{ since = 0, downloads }: ReadOptions = {},
): Promise<Schemas['Task']> {
	const { r } = await runtime.call({
		operation: { name: operation, kind: 'read', isHeld: ended.get(id) === undefined },
		scope,
		schema: zTaskEnvelope,
		send: init =>
			api.GET('/task/{task_id}', {
				...init,
				params: { path: { task_id: id }, query: { event_t: since, ...(downloads && { downloads }) } },
			}),
	});
	requireSameId({ provider, operation, asked: id, answered: r.id });
	return r;
}

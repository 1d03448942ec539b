import type { CallScope } from '@anybrowser/core/provider';
import { zTaskEnvelope } from './generated/schemas.ts';
import type { Schemas, SmoothContext } from './smooth-context.ts';

/**
 * Reads a session or task, with the events after `since` (13-digit milliseconds, 0 for all). Smooth may hold the
 * answer back until there is something new.
 */
export async function readEntry(
	{ runtime, api }: SmoothContext,
	operation: string,
	id: string,
	scope: CallScope,
	since = 0,
): Promise<Schemas['Task']> {
	const { r } = await runtime.call({
		operation: { name: operation, kind: 'read', isHeld: true },
		scope,
		schema: zTaskEnvelope,
		send: init => api.GET('/task/{task_id}', { ...init, params: { path: { task_id: id }, query: { event_t: since } } }),
	});
	return r;
}

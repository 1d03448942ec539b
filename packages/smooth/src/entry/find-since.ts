import { appearedSince } from '@anybrowser/core/provider';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import { listEntries, maxPageSize } from './list-entries.ts';

/**
 * Sessions and tasks that have appeared since a moment, and that this process did not make. Smooth doesn't say which of
 * the two they are.
 *
 * @param since By the server's clock.
 */
export async function findSince<Made extends { readonly id: string; readonly createdAt: Date | null }>(
	context: SmoothContext,
	call: SmoothCall,
	since: () => Date,
	convert: (entry: Schemas['Task']) => Made,
): Promise<readonly Made[]> {
	const listed = listEntries(context, () => call.detached(call.operation), { limit: maxPageSize }).map(convert);
	return appearedSince(listed, since, id => context.kinds.get(id) !== undefined);
}

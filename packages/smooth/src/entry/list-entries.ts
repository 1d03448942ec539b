import { PagePromise } from '@anybrowser/core';
import { zTaskListEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import { cursorAfter, decodeCursor, encodeCursor } from './entry-cursor.ts';
import { isFinal } from './is-final.ts';

/** The size of Smooth's pages when no other is asked for. */
const defaultLimit = 32;

export const maxPageSize = 128;

/**
 * Smooth's one list, in which sessions and tasks are mixed.
 *
 * @param begin Begins the call for one page.
 */
export function listEntries(
	{ ended }: SmoothContext,
	begin: () => SmoothCall,
	{
		limit = defaultLimit,
		cursor: start,
	}: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): PagePromise<Schemas['Task']> {
	return new PagePromise(async next => {
		const call = begin();
		const from = next ?? start;
		const cursor = from === undefined ? undefined : decodeCursor(from);
		if (from !== undefined && cursor === undefined) throw call.refuse(`"${from}" is not a cursor of an earlier page`);
		// Entries of the second at the last page's end come again, and must not crowd out new ones.
		const l = Math.min(maxPageSize, limit + (cursor?.seen.length ?? 0));
		const params = { query: { l, ...(cursor && { t: cursor.before }) } };
		const { r: page } = await call.read(zTaskListEnvelope, http => http.GET('/task', { params }));
		for (const entry of page) if (isFinal(entry)) ended.set(entry.id, true);
		const after = cursorAfter(page, l, cursor);
		return {
			items: page.filter(entry => !cursor?.seen.includes(entry.id)),
			nextCursor: after && encodeCursor(after),
		};
	});
}

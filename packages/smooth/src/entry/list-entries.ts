import { AnyBrowserError, PagePromise, type RequestOptions } from '@anybrowser/core';
import { appearedSince } from '@anybrowser/core/provider';
import { zTaskListEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';
import { isFinal } from './is-final.ts';
import { cursorAfter, decodeCursor, encodeCursor } from './list-cursor.ts';

/** What Smooth gives when nothing else is asked for. */
const defaultLimit = 32;

/** The most that Smooth gives at once. */
const mostPerPage = 128;

/** Smooth's one list, in which sessions and tasks are mixed. */
export function listEntries(
	{ runtime, api, provider, ended }: SmoothContext,
	operation: string,
	query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
	request: RequestOptions | undefined,
): PagePromise<Schemas['Task']> {
	const { limit = defaultLimit } = query;
	return new PagePromise(async next => {
		const from = next ?? query.cursor;
		const cursor = from === undefined ? undefined : decodeCursor(from);
		if (from !== undefined && cursor === undefined) {
			throw new AnyBrowserError('invalid_request', `${operation}: "${from}" is not a cursor of an earlier page`, {
				provider,
				operation,
			});
		}
		// What was seen of the second at the last page's end comes again, and must not crowd out what is new.
		const asked = Math.min(mostPerPage, limit + (cursor?.seen.length ?? 0));
		const { r: page } = await runtime.call({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: zTaskListEnvelope,
			send: init => api.GET('/task', { ...init, params: { query: { l: asked, ...(cursor && { t: cursor.before }) } } }),
		});
		for (const entry of page) if (isFinal(entry)) ended.set(entry.id, true);
		const after = cursorAfter(page, asked, cursor);
		return {
			items: page.filter(entry => !cursor?.seen.includes(entry.id)),
			nextCursor: after && encodeCursor(after),
		};
	});
}

/** Sessions and tasks since a moment that this process did not make: which of the two, Smooth doesn't say. */
export async function findSince<Made extends { readonly id: string; readonly createdAt: Date | null }>(
	context: SmoothContext,
	operation: string,
	since: () => Date,
	{ apiKey, headers }: Pick<RequestOptions, 'apiKey' | 'headers'> = {},
	convert: (entry: Schemas['Task']) => Made,
): Promise<readonly Made[]> {
	const listed = listEntries(context, operation, { limit: mostPerPage }, { apiKey, headers }).map(convert);
	return appearedSince(listed, since, id => context.kinds.get(id) !== undefined);
}

import { AnyBrowserError, PagePromise, type RequestOptions } from '@anybrowser/core';
import { zTaskListEnvelope } from './generated/schemas.ts';
import type { Schemas, SmoothContext } from './smooth-context.ts';
import { cursorAfter, decodeCursor, encodeCursor } from './task-cursor.ts';

/** What Smooth gives when nothing else is asked for. */
const defaultLimit = 32;

/** Smooth's one list, in which sessions and tasks are mixed. */
export function listEntries(
	{ runtime, api, provider }: SmoothContext,
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
		const { r: page } = await runtime.call({
			operation: { name: operation, kind: 'read' },
			scope: runtime.open(request),
			schema: zTaskListEnvelope,
			send: init => api.GET('/task', { ...init, params: { query: { l: limit, ...(cursor && { t: cursor.before }) } } }),
		});
		const after = cursorAfter(page, limit, cursor);
		return {
			items: page.filter(entry => !cursor?.seen.includes(entry.id)),
			nextCursor: after && encodeCursor(after),
		};
	});
}

import { ApiError } from '../http/api-error.ts';

/** Which page of a list is wanted. */
export interface CursorQuery {
	readonly limit?: number | undefined;
	readonly cursor?: string | undefined;
}

/** A page of a list, and the way to the next. */
export interface CursorPage<Item> {
	readonly data: readonly Item[];
	readonly limit: number;
	readonly nextCursor: string | null;
}

/** One page of a list. A cursor names the last one of the page before. @throws ApiError 400 for one that names none */
export function cursorPage<Item extends { readonly id: string }>(
	items: readonly Item[],
	{ limit = 20, cursor }: CursorQuery,
): CursorPage<Item> {
	const last = cursor === undefined ? -1 : items.findIndex(({ id }) => toCursor(id) === cursor);
	if (cursor !== undefined && last < 0) throw new ApiError(400, 'querystring/cursor is not one of a page before');
	const data = items.slice(last + 1, last + 1 + limit);
	const end = data.at(-1);
	const isLast = last + 1 + data.length >= items.length;
	return { data, limit, nextCursor: isLast || end === undefined ? null : toCursor(end.id) };
}

function toCursor(id: string): string {
	return Buffer.from(id).toString('base64url');
}

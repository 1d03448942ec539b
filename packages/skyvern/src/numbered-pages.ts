import { PagePromise } from '@anybrowser/core';
import { pageNumber } from './page-number.ts';

/** Skyvern's own page size where it isn't told one. */
const defaultPageSize = 10;

/** A list whose pages are numbered; a page that isn't full is the last. */
export function numberedPages<Row, Item>(
	query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
	operation: string,
	read: (page: { readonly page: number; readonly page_size: number }) => Promise<readonly Row[]>,
	convert: (row: Row) => Item,
): PagePromise<Item> {
	const { limit = defaultPageSize } = query;
	return new PagePromise(async cursor => {
		const page = pageNumber(cursor ?? query.cursor, operation);
		const rows = await read({ page, page_size: limit });
		return { items: rows.map(convert), nextCursor: rows.length < limit ? null : String(page + 1) };
	});
}

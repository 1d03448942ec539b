import { PagePromise } from '@anybrowser/core';
import { pageNumber } from './page-number.ts';
import { refusals } from './refusals.ts';

/** Skyvern's own is 10, by which it would end after 1000 runs, and take ten times the requests to get there. */
const defaultPageSize = 100;

/** How far a list goes, where Skyvern bounds it. */
export interface PageBounds {
	/** How many a page may hold. */
	readonly limit: number;
	/** The number of the last page that it gives. */
	readonly pages: number;
}

/**
 * A list whose pages are numbered; a page that isn't full is the last.
 *
 * @throws AnyBrowserError `invalid_request` for a limit that Skyvern doesn't give, and where its pages end before the
 * list does: nothing is left out in silence.
 */
export function numberedPages<Row, Item>(
	query: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
	operation: string,
	read: (page: { readonly page: number; readonly page_size: number }) => Promise<readonly Row[]>,
	convert: (row: Row) => Item,
	bounds: PageBounds = { limit: Number.POSITIVE_INFINITY, pages: Number.POSITIVE_INFINITY },
): PagePromise<Item> {
	const { limit = defaultPageSize } = query;
	const refuse = refusals(operation);
	return new PagePromise(async cursor => {
		if (!Number.isInteger(limit) || limit < 1 || limit > bounds.limit) {
			const most = Number.isFinite(bounds.limit) ? `from 1 to ${bounds.limit}` : 'from 1';
			throw refuse(`\`limit\` is a whole number ${most}, got ${limit}`);
		}
		const page = pageNumber(cursor ?? query.cursor, operation);
		if (page > bounds.pages) {
			const more = limit < bounds.limit ? `Take bigger pages, up to \`limit: ${bounds.limit}\`` : 'Narrow the search';
			throw refuse(`Skyvern lists the newest ${bounds.pages} pages and no more. ${more}`);
		}
		const rows = await read({ page, page_size: limit });
		return { items: rows.map(convert), nextCursor: rows.length < limit ? null : String(page + 1) };
	});
}

import { type Page, PagePromise } from '@anybrowser/core';
import type { SkyvernCall } from '../skyvern-context.ts';
import { walkPages } from './walk-pages.ts';

/** Skyvern's own is 10, by which it would end after 1000 runs, and take ten times the requests to get there. */
const defaultPageSize = 100;

/** Which page Skyvern is asked for. */
export interface Paging {
	readonly page: number;
	readonly page_size: number;
}

/** One of Skyvern's lists whose pages are numbered. */
export interface NumberedList<Row, Item> {
	readonly query: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
	/** Begins the call for one page. */
	readonly begin: () => SkyvernCall;
	readonly read: (call: SkyvernCall, paging: Paging) => Promise<readonly Row[]>;
	readonly convert: (row: Row) => Item;
	/** How many rows a page may hold. Default: any number. */
	readonly maxLimit?: number;
	/** The number of the last page that Skyvern gives. Default: none is the last. */
	readonly maxPages?: number;
	/** Whether a caller can take rows out of it, such as by deleting them. Then an iteration reads full pages twice. Default: `false`. */
	readonly canShrink?: boolean;
}

/**
 * A list whose pages are numbered. The number is the cursor, and a page that isn't full is the last.
 *
 * @throws AnyBrowserError `invalid_request` for a limit that Skyvern doesn't give, for a cursor that no page has given, and
 * where Skyvern's pages end before the list does: nothing is left out in silence.
 */
export function numberedPages<Row, Item extends { readonly id: string }>({
	query,
	begin,
	read,
	convert,
	maxLimit = Number.POSITIVE_INFINITY,
	maxPages = Number.POSITIVE_INFINITY,
	canShrink = false,
}: NumberedList<Row, Item>): PagePromise<Item> {
	const { limit = defaultPageSize } = query;
	async function load(next: string | null): Promise<Page<Item>> {
		const call = begin();
		if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
			const range = Number.isFinite(maxLimit) ? `from 1 to ${maxLimit}` : 'from 1';
			throw call.refuse(`\`limit\` is a whole number ${range}, got ${limit}`);
		}
		const cursor = next ?? query.cursor ?? '1';
		if (!/^[1-9]\d{0,8}$/.test(cursor)) throw call.refuse(`"${cursor}" is not a cursor of an earlier page`);
		const page = Number(cursor);
		if (page > maxPages) {
			const more = limit < maxLimit ? `Take bigger pages, up to \`limit: ${maxLimit}\`` : 'Narrow the search';
			throw call.refuse(`Skyvern lists the newest ${maxPages} pages and no more. ${more}`);
		}
		const rows = await read(call, { page, page_size: limit });
		return { items: rows.map(convert), nextCursor: rows.length < limit ? null : String(page + 1) };
	}
	if (!canShrink) return new PagePromise(load);
	const start = Number(query.cursor ?? '1');
	// A cursor that is none is refused by `load`.
	const readPage = (page: number) => load(Number.isNaN(page) ? null : String(page));
	return new PagePromise(load, () => walkPages({ start, size: limit, read: readPage }));
}

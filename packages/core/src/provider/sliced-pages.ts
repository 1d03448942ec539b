import { PagePromise } from '../contract/page-promise.ts';
import type { AnyBrowserError } from '../errors/any-browser-error.ts';

/** As much of a call as a page needs. */
interface SlicedCall {
	readonly scope: { readonly signal?: AbortSignal | undefined };
	refuse(message: string): AnyBrowserError;
}

/** A list that a provider gives whole. */
export interface SlicedList<Call, Item> {
	readonly query: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
	/** Begins the call for one page. */
	readonly begin: () => Call;
	readonly read: (call: Call) => Promise<readonly Item[]>;
}

/**
 * The pages of a list that a provider gives whole. It is read once, so that an iteration stays complete when the list
 * changes meanwhile. The cursor counts the items before it. Default of `limit`: one page for all.
 *
 * @throws AnyBrowserError `invalid_request` for a limit that is none, and for a cursor that no page has given.
 */
export function slicedPages<Call extends SlicedCall, Item>({
	query: { limit = Number.MAX_SAFE_INTEGER, cursor = '0' },
	begin,
	read,
}: SlicedList<Call, Item>): PagePromise<Item> {
	let whole: Promise<readonly Item[]> | undefined;
	return new PagePromise(async next => {
		const call = begin();
		if (!Number.isSafeInteger(limit) || limit < 1) {
			throw call.refuse(`\`limit\` is a whole number from 1, got ${limit}`);
		}
		if (!/^\d{1,9}$/.test(cursor)) throw call.refuse(`"${cursor}" is not a cursor of an earlier page`);
		// No request of a further page would hear of it.
		call.scope.signal?.throwIfAborted();
		whole ??= read(call);
		const items = await whole;
		const start = Number(next ?? cursor);
		const end = start + limit;
		return { items: items.slice(start, end), nextCursor: end < items.length ? String(end) : null };
	});
}

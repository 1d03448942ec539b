import { AnyBrowserError } from '@anybrowser/core';

/**
 * Skyvern's pages are numbered, and the number is the cursor.
 *
 * @throws AnyBrowserError `invalid_request` for a text that no page has given.
 */
export function pageNumber(cursor: string | undefined, operation: string): number {
	if (cursor === undefined) return 1;
	if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
	throw new AnyBrowserError('invalid_request', `${operation}: "${cursor}" is not a cursor of an earlier page`, {
		provider: 'skyvern',
		operation,
	});
}

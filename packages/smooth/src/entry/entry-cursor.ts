import type { Schemas } from '../smooth-context.ts';

/**
 * Where a listing goes on. Smooth pages by "created before", in whole seconds. Entries of the second at a page's end must
 * be asked for again, and those that were seen already left out.
 */
export interface EntryCursor {
	/** The query's `t`: only entries from before this second are listed. */
	readonly before: number;
	readonly seen: readonly string[];
}

export function encodeCursor(cursor: EntryCursor): string {
	return JSON.stringify([cursor.before, ...cursor.seen]);
}

/** `undefined` for a text that isn't a cursor of an earlier page. */
export function decodeCursor(text: string): EntryCursor | undefined {
	try {
		const [before, ...seen] = JSON.parse(text) as unknown[];
		if (typeof before !== 'number' || !seen.every(id => typeof id === 'string')) return undefined;
		return { before, seen: seen as string[] };
	} catch {
		return undefined;
	}
}

/**
 * The cursor after a page as Smooth sent it; `null` after the last page.
 *
 * @param limit The number of entries that were asked for.
 */
export function cursorAfter(
	page: readonly Schemas['Task'][],
	limit: number,
	previous: EntryCursor | undefined,
): EntryCursor | null {
	const last = page.at(-1)?.created_at;
	if (page.length < limit || last === null || last === undefined) return null;
	const inLastSecond = page.filter(task => task.created_at === last).map(task => task.id);
	const before = last + 1;
	// The whole page lies within the second that was asked for already. The only way on is past that second.
	if (before === previous?.before && inLastSecond.every(id => previous.seen.includes(id))) {
		return { before: last, seen: [] };
	}
	const seen = before === previous?.before ? [...new Set([...previous.seen, ...inLastSecond])] : inLastSecond;
	return { before, seen };
}

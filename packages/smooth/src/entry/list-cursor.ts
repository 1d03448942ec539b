import type { Schemas } from '../smooth-context.ts';

/**
 * Where a listing goes on. Smooth pages by "created before", in whole seconds, so what was made within the second
 * at a page's end must be asked for again, and what was seen of it left out.
 */
export interface TaskCursor {
	/** The value of `t`. */
	readonly before: number;
	readonly seen: readonly string[];
}

export function encodeCursor(cursor: TaskCursor): string {
	return JSON.stringify([cursor.before, ...cursor.seen]);
}

/** `undefined` for a text that no page has given. */
export function decodeCursor(text: string): TaskCursor | undefined {
	try {
		const [before, ...seen] = JSON.parse(text) as unknown[];
		if (typeof before !== 'number' || !seen.every(id => typeof id === 'string')) return undefined;
		return { before, seen: seen as string[] };
	} catch {
		return undefined;
	}
}

/**
 * The cursor after a page as Smooth sent it; `null` when it was the last.
 *
 * @param limit How many were asked for.
 */
export function cursorAfter(
	page: readonly Schemas['Task'][],
	limit: number,
	previous: TaskCursor | undefined,
): TaskCursor | null {
	const last = page.at(-1)?.created_at;
	if (page.length < limit || last === null || last === undefined) return null;
	const inLastSecond = page.filter(task => task.created_at === last).map(task => task.id);
	const before = last + 1;
	// A whole page within the second that was asked for already: the only way on is past that second.
	if (before === previous?.before && inLastSecond.every(id => previous.seen.includes(id))) {
		return { before: last, seen: [] };
	}
	const seen = before === previous?.before ? [...new Set([...previous.seen, ...inLastSecond])] : inLastSecond;
	return { before, seen };
}

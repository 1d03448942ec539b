import { expect, test } from 'vitest';
import type { Schemas } from '../smooth-context.ts';
import { cursorAfter, decodeCursor, type EntryCursor, encodeCursor } from './entry-cursor.ts';

type Entry = Schemas['Task'];

const maxPageSize = 4;

/** Smooth's paging: created strictly before, newest first. */
function serve(entries: readonly Entry[], limit: number, before: number | undefined): Entry[] {
	return entries.filter(entry => before === undefined || (entry.created_at ?? 0) < before).slice(0, limit);
}

function readAll(entries: readonly Entry[], limit: number): string[] {
	const ids: string[] = [];
	let cursor: EntryCursor | undefined;
	for (let pages = 0; pages < 100; pages++) {
		const asked = Math.min(maxPageSize, limit + (cursor?.seen.length ?? 0));
		const page = serve(entries, asked, cursor?.before);
		ids.push(...page.map(entry => entry.id).filter(id => !cursor?.seen.includes(id)));
		const next = cursorAfter(page, asked, cursor);
		if (next === null) return ids;
		cursor = decodeCursor(encodeCursor(next));
	}
	return expect.unreachable('the pages never end');
}

function entries(...seconds: number[]): Entry[] {
	return seconds.map((created_at, index) => ({ id: `t${index}`, status: 'done', created_at }));
}

test.each([1, 2, 3, 5, 32])('with pages of %i nothing is lost or repeated across seconds', limit => {
	const all = entries(9, 8, 7, 6, 5, 4, 3);
	expect(readAll(all, limit)).toEqual(all.map(entry => entry.id));
});

test.each([1, 2, 3, 4])('what was made within one second is not lost at a page of %i', limit => {
	const all = entries(9, 8, 8, 8, 7, 6, 6, 5);
	expect(readAll(all, limit)).toEqual(all.map(entry => entry.id));
});

test('more within one second than the largest page holds still ends', () => {
	const ids = readAll(entries(9, 8, 8, 8, 8, 8, 8, 7), 2);
	expect(ids[0]).toBe('t0');
	expect(ids.at(-1)).toBe('t7');
	expect(new Set(ids).size).toBe(ids.length);
});

test.each(['', 'x', '[]', '["a"]', '[1,2]', '{}', 'null'])('%j is not a cursor', text => {
	expect(decodeCursor(text)).toBeUndefined();
});

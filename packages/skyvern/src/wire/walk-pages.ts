import type { Page } from '@anybrowser/core';

/** How many pages without anything new end a walk: a server that ignores the page's number gives no others. */
const maxStalePages = 2;

/** A list whose pages are numbered, and shift when things are deleted or added. */
export interface ShiftingPages<Item> {
	readonly start: number;
	/** How many items a full page holds. */
	readonly size: number;
	/** Reads the page of a number. */
	readonly read: (page: number) => Promise<Page<Item>>;
}

/**
 * Gives every item once, also when some are deleted or added between two pages.
 *
 * Deleting moves what comes later forward, over the end of a page that was read. So a full page is read again before the
 * next one, until its last item is known. Where its first is unknown too, the pages before have moved: the walk goes
 * back to the first that has moved.
 */
export async function* walkPages<Item extends { readonly id: string }>({
	start,
	size,
	read,
}: ShiftingPages<Item>): AsyncGenerator<Page<Item>, void, undefined> {
	const seen = new Set<string>();
	const isNew = (item: Item | undefined) => item === undefined || !seen.has(item.id);
	let number = start;
	let isAgain = false;
	let stalePages = 0;
	for (;;) {
		const page = await read(number);
		if (isAgain && number > start && isNew(page.items[0])) {
			number--;
			continue;
		}
		const fresh = page.items.filter(isNew);
		for (const { id } of fresh) seen.add(id);
		const isFull = page.items.length >= size;
		const hasMoved: boolean = isAgain && fresh.length > 0 && fresh.at(-1) === page.items.at(-1);
		if (fresh.length > 0 || !isFull) yield { items: fresh, nextCursor: page.nextCursor };
		if (!isFull) return;
		if (!isAgain) stalePages = fresh.length === 0 ? stalePages + 1 : 0;
		if (stalePages === maxStalePages) return;
		// Nobody could delete anything where nothing was given.
		isAgain = fresh.length > 0 && (!isAgain || hasMoved);
		if (!isAgain) number++;
	}
}

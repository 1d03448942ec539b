import type { PagePromise } from '../contract/page-promise.ts';

/** Milliseconds by which a server's clock may be behind what its `Date` headers told. */
const clockSkewMs = 5_000;

/** How many pages are read at most. */
const maxPages = 100;

/**
 * What was made since a moment and isn't known to this process: what a call with an ambiguous outcome may have made. It
 * reads as many pages as there may be newer things on.
 *
 * @param listed What the provider lists, the newest first.
 * @param since By the server's clock: asked for after each page, since the first answer may be the one that tells it.
 */
export async function appearedSince<Item extends { readonly id: string; readonly createdAt: Date | null }>(
	listed: PagePromise<Item>,
	since: () => Date,
	isKnown: (id: string) => boolean,
): Promise<readonly Item[]> {
	const found: Item[] = [];
	let pages = 0;
	for await (const { items } of listed.pages()) {
		const earliest = since().getTime() - clockSkewMs;
		const isOlder = ({ createdAt }: Item) => createdAt !== null && createdAt.getTime() < earliest;
		found.push(...items.filter(item => !isOlder(item) && !isKnown(item.id)));
		if ((items.length > 0 && items.every(isOlder)) || ++pages === maxPages) break;
	}
	return found;
}

const atOnce = 10;

/** Reads many things where the provider can only read one at a time: ten under way at once, in the order of `ids`. */
export async function readOneByOne<Item>(
	ids: readonly string[],
	read: (id: string) => Promise<Item>,
): Promise<readonly Item[]> {
	const items: Item[] = [];
	for (let start = 0; start < ids.length; start += atOnce) {
		items.push(...(await Promise.all(ids.slice(start, start + atOnce).map(read))));
	}
	return items;
}

/** Chance that is the same again with the same seed (mulberry32). */
export interface Random {
	/** Between 0 (included) and 1 (excluded). */
	next(): number;
	/** A whole number below `end`. */
	below(end: number): number;
	/** One of a list that isn't empty, each as likely as its weight. */
	pick<Item extends { readonly weight: number }>(items: readonly [Item, ...Item[]]): Item;
}

export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		below: end => Math.floor(next() * end),
		pick(items) {
			let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
			for (const item of items) {
				left -= item.weight;
				if (left < 0) return item;
			}
			return items[0];
		},
	};
}

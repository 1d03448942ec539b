/** Something that begins, and ends with its signal. */
export interface Remembered {
	readonly id: string;
	/** Aborted when it ends. */
	readonly signal: AbortSignal;
}

/** What an account has, by id: all that is under way, and the last of what has ended. Its memory is bounded. */
export class History<Item extends Remembered> {
	readonly #items = new Map<string, Item>();
	readonly #open = new Set<Item>();
	/** In the order of their ends. */
	readonly #ended = new Set<Item>();
	readonly #limit: number;
	readonly #onForget: (item: Item) => void;

	/**
	 * @param limit how many ended ones are remembered
	 * @param onForget told of each that no longer is
	 */
	constructor(limit: number, onForget: (item: Item) => void = () => undefined) {
		this.#limit = limit;
		this.#onForget = onForget;
	}

	add(item: Item): void {
		this.#items.set(item.id, item);
		this.#open.add(item);
		const onEnd = () => {
			this.#open.delete(item);
			this.#ended.add(item);
			this.#forget();
		};
		if (item.signal.aborted) onEnd();
		else item.signal.addEventListener('abort', onEnd, { once: true });
	}

	get(id: string): Item | undefined {
		return this.#items.get(id);
	}

	/** Those under way, the earliest first. */
	get open(): ReadonlySet<Item> {
		return this.#open;
	}

	/** The earliest first. */
	get all(): readonly Item[] {
		return [...this.#items.values()];
	}

	/** The latest first. */
	get newestFirst(): readonly Item[] {
		return this.all.toReversed();
	}

	#forget(): void {
		for (const oldest of this.#ended) {
			if (this.#ended.size <= this.#limit) return;
			this.#ended.delete(oldest);
			this.#items.delete(oldest.id);
			this.#onForget(oldest);
		}
	}
}

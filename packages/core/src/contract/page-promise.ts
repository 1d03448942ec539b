/** One page of a list. */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** Where the next page starts; `null` on the last one. */
	readonly nextCursor: string | null;
}

/** How many pages without anything new end an iteration: a server that ignores where a page starts gives no others. */
const maxStalePages = 2;

/**
 * A list that can be awaited for one page or iterated for all.
 *
 * Nothing is requested before the first `await` or iteration, and then one page at a time. An iteration gives what has
 * an `id` once each, also when a list moves on between two pages.
 */
export class PagePromise<Item> implements Promise<Page<Item>>, AsyncIterable<Item> {
	readonly #load: (cursor: string | null) => Promise<Page<Item>>;
	readonly #walk: () => AsyncGenerator<Page<Item>, void, undefined>;
	#first: Promise<Page<Item>> | undefined;

	/**
	 * @param load Reads the page at a cursor; `null` is where the query starts.
	 * @param walk Gives every page in turn. Default: page after page, without what was on an earlier one.
	 */
	constructor(
		load: (cursor: string | null) => Promise<Page<Item>>,
		walk?: () => AsyncGenerator<Page<Item>, void, undefined>,
	) {
		this.#load = load;
		this.#walk = walk ?? (() => this.#onceEach());
	}

	get [Symbol.toStringTag](): string {
		return 'PagePromise';
	}

	// biome-ignore lint/suspicious/noThenProperty: being awaitable is the point of this class
	then<Fulfilled = Page<Item>, Rejected = never>(
		onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
		onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
	): Promise<Fulfilled | Rejected> {
		return this.#firstPage().then(onFulfilled, onRejected);
	}

	catch<Rejected = never>(
		onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
	): Promise<Page<Item> | Rejected> {
		return this.#firstPage().catch(onRejected);
	}

	finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
		return this.#firstPage().finally(onFinally);
	}

	/** Every page in turn. */
	pages(): AsyncGenerator<Page<Item>, void, undefined> {
		return this.#walk();
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
		for await (const page of this.pages()) yield* page.items;
	}

	/** The same list with every item changed. */
	map<Mapped>(change: (item: Item) => Mapped): PagePromise<Mapped> {
		return this.#derive(items => items.map(change));
	}

	/** The same list without some items. Pages keep their bounds, so one may be short, or empty, and not be the last. */
	filter(keep: (item: Item) => boolean): PagePromise<Item> {
		return this.#derive(items => items.filter(keep));
	}

	#derive<Other>(change: (items: readonly Item[]) => readonly Other[]): PagePromise<Other> {
		const changed = ({ items, nextCursor }: Page<Item>): Page<Other> => ({ items: change(items), nextCursor });
		const pages = () => this.pages();
		return new PagePromise(
			async cursor => changed(await (cursor === null ? this.#firstPage() : this.#load(cursor))),
			async function* () {
				for await (const page of pages()) yield changed(page);
			},
		);
	}

	async *#onceEach(): AsyncGenerator<Page<Item>, void, undefined> {
		const seen = new Set<string>();
		let stalePages = 0;
		// What led to the pages since the last one with anything new.
		const staleCursors = new Set<string | null>();
		let page = await this.#firstPage();
		for (;;) {
			const items = page.items.filter(item => {
				const id = idOf(item);
				const isNew = id === undefined || !seen.has(id);
				if (id !== undefined) seen.add(id);
				return isNew;
			});
			if (items.length > 0) staleCursors.clear();
			// A page without items may lead to others, but not back.
			const isStale = items.length === 0 && (page.items.length > 0 || staleCursors.has(page.nextCursor));
			stalePages = isStale ? stalePages + 1 : 0;
			if (stalePages === maxStalePages) return;
			yield items.length === page.items.length ? page : { items, nextCursor: page.nextCursor };
			if (page.nextCursor === null) return;
			staleCursors.add(page.nextCursor);
			page = await this.#load(page.nextCursor);
		}
	}

	#firstPage(): Promise<Page<Item>> {
		this.#first ??= this.#load(null);
		return this.#first;
	}
}

function idOf(item: unknown): string | undefined {
	const { id } = (typeof item === 'object' && item !== null ? item : {}) as { readonly id?: unknown };
	return typeof id === 'string' ? id : undefined;
}

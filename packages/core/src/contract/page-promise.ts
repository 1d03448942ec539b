/** One page of a list. */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** Where the next page starts; `null` on the last one. */
	readonly nextCursor: string | null;
}

/**
 * A list that can be awaited for one page or iterated for all.
 *
 * Nothing is requested before the first `await` or iteration, and then one page at a time.
 */
export class PagePromise<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
	readonly #load: (cursor: string | null) => Promise<Page<Item>>;
	#first: Promise<Page<Item>> | undefined;

	/** @param load Reads the page at a cursor; `null` is where the query starts. */
	constructor(load: (cursor: string | null) => Promise<Page<Item>>) {
		this.#load = load;
	}

	// biome-ignore lint/suspicious/noThenProperty: being awaitable is the point of this class
	then<Fulfilled = Page<Item>, Rejected = never>(
		onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
		onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
	): Promise<Fulfilled | Rejected> {
		return this.#firstPage().then(onFulfilled, onRejected);
	}

	/** Every page in turn. */
	async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
		let page = await this.#firstPage();
		yield page;
		while (page.nextCursor !== null) {
			page = await this.#load(page.nextCursor);
			yield page;
		}
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
		for await (const page of this.pages()) yield* page.items;
	}

	/** The same list with every item changed. */
	map<Mapped>(change: (item: Item) => Mapped): PagePromise<Mapped> {
		return new PagePromise(async cursor => {
			const page = await (cursor === null ? this.#firstPage() : this.#load(cursor));
			return { items: page.items.map(change), nextCursor: page.nextCursor };
		});
	}

	/** The same list without some items. Pages keep their bounds, so one may be short, or empty, and not be the last. */
	filter(keep: (item: Item) => boolean): PagePromise<Item> {
		return new PagePromise(async cursor => {
			const page = await (cursor === null ? this.#firstPage() : this.#load(cursor));
			return { items: page.items.filter(keep), nextCursor: page.nextCursor };
		});
	}

	#firstPage(): Promise<Page<Item>> {
		this.#first ??= this.#load(null);
		return this.#first;
	}
}

/** What was found in one place of a page, in the forms that it has there. Nothing in it is a guess. */
export interface Found {
	/** What a person reads. */
	readonly text: string;
	/** What the markup adds for machines: a `datetime`, a `content`, a `value`; or a value that was data already. */
	readonly machine: string | null;
	/** Where it links to, absolute. */
	readonly link: string | null;
	/** The image that it shows, absolute. */
	readonly image: string | null;
	/** The named parts that it consists of, if any. */
	record(): PageRecord | null;
	/** The items of the list that it is or holds. */
	items(): readonly Found[];
}

/** Something found under a name. A name may occur several times in a record. */
export interface Field {
	readonly name: string;
	readonly found: Found;
}

/** One thing that a page tells about. */
export interface PageRecord {
	/** Words for what it is, from its type or its classes: `product`, `card`. */
	readonly kinds: readonly string[];
	/** Its fields by their source. A source is only asked for what those before it don't have. */
	readonly sources: readonly (readonly Field[])[];
}

/** Things of one kind, in the order of the page: the rows of a table, the cards of a grid. */
export interface RecordGroup {
	/** What the page calls them: captions, headings, ids, classes. */
	readonly labels: readonly string[];
	readonly records: readonly PageRecord[];
	/** Whether one that stands alone is what the page is about. */
	readonly isSubject?: boolean;
	/** The names that an empty group would have filled. */
	readonly columns?: readonly string[];
}

/** All that a page says, as far as its markup gives it away. */
export interface PageContents {
	/** The page itself. */
	readonly page: PageRecord;
	/** The things that it shows several of, the surest first, each with what stands for all of them as a field of the page. */
	readonly groups: ReadonlyMap<Found, RecordGroup>;
}

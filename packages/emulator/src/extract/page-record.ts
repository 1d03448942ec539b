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
	/** 1 when the page gives the name, less when the markup only implies it: a heading is usually the name. */
	readonly weight: number;
}

/** One thing that a page tells about. */
export interface PageRecord {
	/** Words for what it is, from its type or its classes: `product`, `card`. */
	readonly kinds: readonly string[];
	readonly fields: readonly Field[];
}

/** Things of one kind, in the order of the page: the rows of a table, the cards of a grid. */
export interface RecordGroup {
	/** What the page calls them: captions, headings, ids, classes. */
	readonly labels: readonly string[];
	readonly records: readonly PageRecord[];
	/** How much the source is to be trusted, against others that fit as well. */
	readonly weight: number;
	/** The names that an empty group would have filled. */
	readonly columns?: readonly string[];
}

/** All that a page says, as far as its markup gives it away. */
export interface PageContents {
	readonly groups: readonly RecordGroup[];
	/** What it says of itself as a whole: records with how much they are worth. */
	readonly facts: readonly WeightedRecord[];
	/** Plain lists, by what they are called. */
	readonly lists: readonly NamedList[];
}

/** A record and how much it is to be trusted. */
export interface WeightedRecord {
	readonly record: PageRecord;
	readonly weight: number;
}

/** A plain list and what the page calls it. */
export interface NamedList {
	/** Whether the page itself makes a list of it. */
	readonly isMarked: boolean;
	readonly labels: readonly string[];
	readonly items: readonly Found[];
}

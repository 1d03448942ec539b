import { absoluteAddress } from './absolute-address.ts';

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

/** A value that the markup gives as such, or records that it gives together. `document`: whose relative addresses it may be. */
export function foundData(
	text: string,
	{ document, record, items = [] }: { document?: Document; record?: PageRecord; items?: readonly Found[] } = {},
): Found {
	const isAddress = document && /^(?:https?:|mailto:|tel:|\/)/i.test(text);
	const address = isAddress ? absoluteAddress(text, document) : null;
	return { text, machine: text, link: address, image: address, record: () => record ?? null, items: () => items };
}

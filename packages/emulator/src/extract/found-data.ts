import type { Found, PageRecord } from './page-record.ts';

/** What was data already: JSON-LD, an attribute's value. */
export interface FoundDataInit {
	readonly text?: string;
	/** Where relative addresses start; without it, the text is none. */
	readonly base?: string;
	readonly record?: PageRecord;
	readonly items?: readonly Found[];
}

/** A value that the markup gives as such, or records that it gives together. */
export function foundData({ text = '', base, record, items = [] }: FoundDataInit): Found {
	const isAddress = /^(?:https?:|mailto:|tel:|\/)/i.test(text) && URL.canParse(text, base);
	const address = base !== undefined && isAddress ? new URL(text, base).href : null;
	return { text, machine: text, link: address, image: address, record: () => record ?? null, items: () => items };
}

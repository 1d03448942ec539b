import type { Found, PageRecord } from './page-record.ts';

/** What was data already: JSON-LD, an attribute's value. */
export interface FoundDataInit {
	readonly text: string;
	/** Where relative addresses start. */
	readonly base: string;
	readonly record?: PageRecord;
	/** Whether the text may be a relative address. */
	readonly isAddress?: boolean;
}

/** A value that the markup gives as such. */
export function foundData({ text, base, record, isAddress = true }: FoundDataInit): Found {
	const looksAbsolute = /^(?:https?:|mailto:|tel:|\/)/i.test(text);
	const address = isAddress && looksAbsolute && URL.canParse(text, base) ? new URL(text, base).href : null;
	return { text, machine: text, link: address, image: address, record: () => record ?? null, items: () => [] };
}

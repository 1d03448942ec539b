import { noteBaseAddress } from './base-address.ts';
import { cards } from './cards.ts';
import { jsonLd } from './json-ld.ts';
import { isLabelledValue } from './label-values.ts';
import { lists } from './lists.ts';
import { microdata } from './microdata.ts';
import { pageFacts } from './page-facts.ts';
import type { PageContents } from './page-record.ts';
import { type RepeatedElements, repeatedElements } from './repeated-elements.ts';
import { tables } from './tables.ts';

/** Gathers all that a page's markup gives away. */
export function readPage(document: Document): PageContents {
	noteBaseAddress(document);
	const repeated = repeatedElements(document);
	const members = new Set(repeated.filter(isOneOfMany).flatMap(group => group.members));
	return {
		groups: [...jsonLd(document), ...microdata(document), ...tables(document), ...cards(repeated)],
		facts: pageFacts(document, members),
		lists: lists(document),
	};
}

/** What belongs to an entry of many says nothing about the page; a label with its value is no such entry. */
function isOneOfMany({ members }: RepeatedElements): boolean {
	return members.length > 1 && !members.every(isLabelledValue);
}

import { noteBaseAddress } from './base-address.ts';
import { elementRecord } from './element-record.ts';
import { foundData } from './found-data.ts';
import { FoundInElement } from './found-in-element.ts';
import { groupLabels } from './group-labels.ts';
import { jsonLd } from './json-ld.ts';
import { isLabelledValue } from './label-values.ts';
import { pageFacts } from './page-facts.ts';
import type { Field, PageContents } from './page-record.ts';
import { repeatedElements } from './repeated-elements.ts';
import { tables } from './tables.ts';

/** Gathers all that a page's markup gives away. */
export function readPage(document: Document): PageContents {
	noteBaseAddress(document);
	const repeated = repeatedElements(document);
	// What belongs to an entry of many says nothing about the page; a label with its value is no such entry.
	const entries = repeated.filter(members => members.length > 1 && !members.every(isLabelledValue)).flat();
	const cards = repeated.map(members => ({
		labels: members.slice(0, 1).flatMap(groupLabels),
		records: members.map(elementRecord),
	}));
	const all = [...jsonLd(document), ...tables(document), ...cards];
	const groups = new Map(
		all.map(group => [foundData({ items: group.records.map(record => foundData({ record })) }), group]),
	);
	const called = [...groups].flatMap(([found, { labels }]) => labels.map(name => ({ name, found })));
	const { kinds, sources } = pageFacts(document, new Set(entries));
	return { groups, page: { kinds, sources: [...sources, [...called, ...lists(document)]] } };
}

/** The plain lists of a page, and the things of which a page has a list anyway. */
function lists(document: Document): Field[] {
	const all = (selector: string) => [...document.querySelectorAll(selector)];
	const marked = all('ul, ol').filter(list => !list.closest('nav, header, footer, aside'));
	const implied = { links: 'a[href]', images: 'img[src]', headings: 'h1, h2, h3, h4, h5, h6', paragraphs: 'p' };
	return [
		...marked.flatMap(list => groupLabels(list).map(name => ({ name, found: new FoundInElement(list) }))),
		...Object.entries(implied).map(([name, selector]) => {
			return { name, found: foundData({ items: all(selector).map(element => new FoundInElement(element)) }) };
		}),
	];
}

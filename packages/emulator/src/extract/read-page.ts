import { foldWhitespace } from '../page/visible-text.ts';
import { noteBaseAddress } from './absolute-address.ts';
import { elementRecord, groupLabels, namedFields } from './element-record.ts';
import { type Field, type Found, foundData, type PageRecord } from './found.ts';
import { FoundInElement } from './found-in-element.ts';
import { impliedFields } from './implied-fields.ts';
import { jsonLd } from './json-ld.ts';
import { labelledFields } from './labelled-fields.ts';
import { repeatedElements } from './repeated-elements.ts';
import { tables } from './tables.ts';

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
	/** What it says of itself as a whole. */
	readonly page: PageRecord;
	/** The things that it shows several of, the surest first, each with what stands for all of them as a field of the page. */
	readonly groups: ReadonlyMap<Found, RecordGroup>;
}

/** Gathers all that a page's markup gives away. */
export function readPage(document: Document): PageContents {
	noteBaseAddress(document);
	const repeated = repeatedElements(document);
	const cards = repeated.map(members => ({
		labels: members.slice(0, 1).flatMap(groupLabels),
		records: members.map(elementRecord),
	}));
	const groups = new Map(
		[...jsonLd(document), ...tables(document), ...cards].map(group => {
			return [foundData('', { items: group.records.map(record => foundData('', { record })) }), group] as const;
		}),
	);
	const called = [...groups].flatMap(([found, { labels }]) => labels.map(name => ({ name, found })));
	// What belongs to an entry of many says nothing about the page; a label with its value is no such entry.
	const isLabel = (element: Element) => element.tagName !== 'DT' && labelledFields(element).length > 0;
	const entries = new Set(repeated.filter(members => members.length > 1 && !members.every(isLabel)).flat());
	const isOutside = (element: Element) => entries.has(element) || element.matches('nav, footer, aside, script, style');
	const { body } = document;
	const named = body ? [...namedFields(body, isOutside), ...headingFields(body)] : [];
	const implied = body ? impliedFields(body, 'only') : [];
	const sources = [named, metaFields(document), implied, [...called, ...lists(document)]];
	return { groups, page: { kinds: ['page'], sources } };
}

function headingFields(body: Element): Field[] {
	const [heading, ...others] = body.querySelectorAll('h1');
	if (!heading || others.length > 0) return [];
	return ['name', 'heading'].map(name => ({ name, found: new FoundInElement(heading) }));
}

/** `og:title` is the title, `article:published_time` the published time. */
function metaFields(document: Document): Field[] {
	const tags = [...document.querySelectorAll('meta[content]')].map(tag => {
		const [name = ''] = ['property', 'name', 'itemprop'].flatMap(each => tag.getAttribute(each) ?? []);
		return {
			name: name.replace(/^(?:og|twitter|article|product|book|profile|dc|dcterms)[:.]/i, ''),
			found: foundData(tag.getAttribute('content')?.trim() ?? '', { document }),
		};
	});
	const canonical = document.querySelector('link[rel=canonical]');
	const title = foundData(foldWhitespace(document.title));
	return [
		...tags.filter(({ name, found }) => name !== '' && found.text !== ''),
		...(canonical ? [{ name: 'url', found: new FoundInElement(canonical) }] : []),
		...['title', 'pageTitle'].map(name => ({ name, found: title })),
	];
}

/** The plain lists of a page, and the things of which a page has a list anyway. */
function lists(document: Document): Field[] {
	const all = (selector: string) => [...document.querySelectorAll(selector)];
	const marked = all('ul, ol').filter(list => !list.closest('nav, header, footer, aside'));
	const implied = { links: 'a[href]', images: 'img[src]', headings: 'h1, h2, h3, h4, h5, h6', paragraphs: 'p' };
	return [
		...marked.flatMap(list => groupLabels(list).map(name => ({ name, found: new FoundInElement(list) }))),
		...Object.entries(implied).map(([name, selector]) => {
			return { name, found: foundData('', { items: all(selector).map(element => new FoundInElement(element)) }) };
		}),
	];
}

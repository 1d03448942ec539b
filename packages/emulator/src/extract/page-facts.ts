import { foldWhitespace } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { namedFields } from './element-record.ts';
import { foundData } from './found-data.ts';
import { FoundInElement } from './found-in-element.ts';
import { impliedFields } from './implied-fields.ts';
import type { Field, PageRecord } from './page-record.ts';

const outsideSelector = 'nav, footer, aside, script, style';

/** What a page says of itself as a whole: its labelled parts, its heading, its meta tags. `repeated`: what belongs to one of many. */
export function pageFacts(document: Document, repeated: ReadonlySet<Element>): PageRecord {
	const { body } = document;
	if (!body) return { kinds: ['page'], sources: [metaFields(document)] };
	const skip = (element: Element) => repeated.has(element) || element.matches(outsideSelector);
	const named = [...namedFields(body, skip), ...idFields(body, skip), ...headingFields(body)];
	return { kinds: ['page'], sources: [named, metaFields(document), impliedFields(body, 'only')] };
}

function idFields(body: Element, skip: (element: Element) => boolean): Field[] {
	const isInside = (element: Element | null): boolean =>
		element !== null && (skip(element) || isInside(element.parentElement));
	return [...body.querySelectorAll('[id]')]
		.filter(element => !isInside(element))
		.map(element => ({ name: element.id, found: new FoundInElement(element) }));
}

function headingFields(body: Element): Field[] {
	const [heading, ...others] = body.querySelectorAll('h1');
	if (!heading || others.length > 0) return [];
	return ['name', 'heading'].map(name => ({ name, found: new FoundInElement(heading) }));
}

/** `og:title` is the title, `article:published_time` the published time. */
function metaFields(document: Document): Field[] {
	const base = baseAddress(document);
	const tags = [...document.querySelectorAll('meta[content]')].flatMap((tag): Field[] => {
		const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '';
		const text = tag.getAttribute('content')?.trim() ?? '';
		const own = name.replace(/^(?:og|twitter|article|product|book|profile|dc|dcterms)[:.]/i, '');
		return own === '' || text === '' ? [] : [{ name: own, found: foundData({ text, base }) }];
	});
	const title = foundData({ text: foldWhitespace(document.title) });
	const canonical = document.querySelector('link[rel=canonical]');
	return [
		...tags,
		...(canonical ? [{ name: 'url', found: new FoundInElement(canonical) }] : []),
		{ name: 'title', found: title },
		{ name: 'pageTitle', found: title },
	];
}

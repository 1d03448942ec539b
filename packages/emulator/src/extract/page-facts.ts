import { foldWhitespace } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { elementFields } from './element-fields.ts';
import { foundData } from './found-data.ts';
import { FoundInElement } from './found-in-element.ts';
import { solitaryFields } from './implied-fields.ts';
import type { Field, WeightedRecord } from './page-record.ts';

const outside = new Set(['NAV', 'FOOTER', 'ASIDE', 'SCRIPT', 'STYLE']);

/** What a page says of itself as a whole: its labelled parts, its heading, its meta tags. `repeated`: what belongs to one of many. */
export function pageFacts(document: Document, repeated: ReadonlySet<Element>): WeightedRecord[] {
	const skip = (element: Element) => repeated.has(element) || outside.has(element.tagName);
	const named = document.body ? elementFields(document.body, skip) : [];
	return [
		{ record: { kinds: [], fields: [...named, ...idFields(document, skip)] }, weight: 0.9 },
		{ record: { kinds: ['page'], fields: headingFields(document) }, weight: 0.7 },
		{ record: { kinds: ['page'], fields: metaFields(document) }, weight: 0.6 },
		{ record: { kinds: ['page'], fields: document.body ? solitaryFields(document.body) : [] }, weight: 0.45 },
	];
}

function idFields(document: Document, skip: (element: Element) => boolean): Field[] {
	return [...document.querySelectorAll('body [id]')]
		.filter(element => !isWithin(element, skip))
		.map(element => ({ name: element.id, found: new FoundInElement(element), weight: 0.9 }));
}

function headingFields(document: Document): Field[] {
	const headings = document.querySelectorAll('h1');
	const only = headings.length === 1 ? headings[0] : undefined;
	return only ? ['name', 'heading'].map(name => ({ name, found: new FoundInElement(only), weight: 1 })) : [];
}

/** `og:title` is the title, `article:published_time` the published time. */
function metaFields(document: Document): Field[] {
	const base = baseAddress(document);
	const tags = [...document.querySelectorAll('meta[content]')].flatMap((tag): Field[] => {
		const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
		const text = tag.getAttribute('content')?.trim() ?? '';
		if (!name || text === '') return [];
		return [
			{
				name: name.replace(/^(?:og|twitter|article|product|book|profile|dc|dcterms)[:.]/i, ''),
				found: foundData({ text, base }),
				weight: 1,
			},
		];
	});
	const title = foundData({ text: foldWhitespace(document.title), base, isAddress: false });
	const canonical = document.querySelector('link[rel=canonical]');
	const links: Field[] = canonical ? [{ name: 'url', found: new FoundInElement(canonical), weight: 1 }] : [];
	const titles = ['title', 'pageTitle'].map((name): Field => ({ name, found: title, weight: 1 }));
	return [...tags, ...links, ...titles];
}

function isWithin(element: Element, skip: (element: Element) => boolean): boolean {
	for (let at: Element | null = element; at; at = at.parentElement) if (skip(at)) return true;
	return false;
}

import { isHidden } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { foundData } from './found-data.ts';
import { FoundInElement } from './found-in-element.ts';
import { impliedFields } from './implied-fields.ts';
import { labelledFields } from './label-values.ts';
import { nameWords } from './name-words.ts';
import type { Field, PageRecord } from './page-record.ts';

/** Attributes whose value is a name, for the sake of tests or styles. */
const naming = ['itemprop', 'data-field', 'data-label', 'data-testid', 'data-test', 'data-qa', 'data-name', 'property'];

/** What an element tells: the parts that it names, and what its markup implies. */
export function elementRecord(element: Element): PageRecord {
	const kinds = [...element.classList].flatMap(nameWords);
	let sources: PageRecord['sources'] | null = null;
	return {
		kinds,
		get sources() {
			sources ??= [namedFields(element), impliedFields(element, 'first')];
			return sources;
		},
	};
}

/** What the parts of an element are called, by their attributes, their classes and the labels beside them. */
export function namedFields(root: Element, skip: (element: Element) => boolean = () => false): Field[] {
	const fields: Field[] = dataFields(root);
	const visit = (element: Element) => {
		for (const child of element.children) {
			if (isHidden(child) || skip(child)) continue;
			const found = new FoundInElement(child);
			for (const name of new Set(namesOf(child))) fields.push({ name, found });
			fields.push(...dataFields(child));
			visit(child);
		}
	};
	visit(root);
	return [...fields, ...labelledFields(root, skip)];
}

/** `card__price` is the price of a card: the name is what follows the block. */
export function classNames(element: Element): string[] {
	return [...element.classList].map(token => token.replace(/^.*__/, ''));
}

/** The names that an element bears. */
function namesOf(element: Element): string[] {
	const attributes = naming.map(name => element.getAttribute(name) ?? '');
	if (element.matches('input, select, textarea')) attributes.push(element.getAttribute('name') ?? '');
	// A label names what is inside; without anything inside it is the content.
	if (element.textContent?.trim()) attributes.push(element.getAttribute('aria-label') ?? '');
	return [...attributes, ...classNames(element)].filter(name => name !== '');
}

function dataFields(element: Element): Field[] {
	const base = baseAddress(element.ownerDocument);
	return [...element.attributes]
		.filter(({ name, value }) => name.startsWith('data-') && name !== 'data-value' && value !== '')
		.filter(({ name }) => !naming.includes(name))
		.map(({ name, value }) => ({ name: name.slice(5), found: foundData({ text: value, base }) }));
}

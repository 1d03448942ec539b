import { isHidden, visibleText } from '../page/visible-text.ts';
import { FoundInElement } from './found-in-element.ts';
import type { Field } from './page-record.ts';

/** A short text before a colon that doesn't belong to a time or an address. */
const labelledPair = /^([^:]{0,39}[^:\d\s])\s?:\s+(.+)$/s;
const blocks = new Set('DIV P UL OL DL TABLE SECTION ARTICLE H1 H2 H3'.split(' '));

/** Labels with their values: definition lists, rows of a header and a cell, `Price: 12`. */
export function labelledFields(root: Element, skip: (element: Element) => boolean): Field[] {
	const fields: Field[] = [];
	const visit = (element: Element) => {
		if (isHidden(element) || skip(element) || element.tagName === 'THEAD') return;
		fields.push(...labelled(element));
		for (const child of element.children) visit(child);
	};
	if (!root.closest('thead')) for (const child of root.children) visit(child);
	return fields;
}

/** Whether an element is a label with its value, and nothing more. */
export function isLabelledValue(element: Element): boolean {
	return element.tagName !== 'DT' && labelled(element).length > 0;
}

function labelled(element: Element): Field[] {
	if (element.tagName === 'DT') {
		const name = visibleText(element).replace(/\s*:$/, '');
		return definitions(element).map(value => ({ name, found: new FoundInElement(value) }));
	}
	if (element.tagName === 'TR') {
		const [label, value, ...more] = element.children;
		const name = label ? visibleText(label) : '';
		const isLabel = more.length === 0 && value?.tagName === 'TD' && (label?.tagName === 'TH' || name.endsWith(':'));
		return value && isLabel ? [{ name: name.replace(/\s*:$/, ''), found: new FoundInElement(value) }] : [];
	}
	// Blocks would make the label of one part take in all that follows.
	if (element.children.length > 3 || [...element.querySelectorAll('*')].some(({ tagName }) => blocks.has(tagName)))
		return [];
	const [, name, text] = labelledPair.exec(visibleText(element)) ?? [];
	return name && text ? [{ name, found: new FoundInElement(element, text) }] : [];
}

function definitions(term: Element): Element[] {
	const values: Element[] = [];
	let next = term.nextElementSibling;
	// Several terms may share what follows them.
	while (next?.tagName === 'DT') next = next.nextElementSibling;
	for (; next?.tagName === 'DD'; next = next.nextElementSibling) values.push(next);
	return values;
}

import { visibleText } from '../page/visible-text.ts';
import type { Field } from './found.ts';
import { FoundInElement } from './found-in-element.ts';

/** A short text before a colon that doesn't belong to a time or an address. */
const labelledPair = /^([^:]{0,39}[^:\d\s])\s?:\s+(.+)$/s;
/** They would make the label of one part take in all that follows. */
const blocks = 'div, p, ul, ol, dl, table, section, article, h1, h2, h3';

/** What an element labels: the definitions of a term, the cell beside a header, the text after `Price:`. */
export function labelledFields(element: Element): Field[] {
	if (element.closest('thead')) return [];
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
	if (element.children.length > 3 || element.querySelector(blocks)) return [];
	const [, name, text] = labelledPair.exec(visibleText(element)) ?? [];
	return name && text ? [{ name, found: new FoundInElement(element, text) }] : [];
}

/** Several terms may share what follows them. */
function definitions(term: Element): Element[] {
	const values: Element[] = [];
	let next = term.nextElementSibling;
	while (next?.tagName === 'DT') next = next.nextElementSibling;
	for (; next?.tagName === 'DD'; next = next.nextElementSibling) values.push(next);
	return values;
}

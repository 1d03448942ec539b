import { isHidden, visibleText } from '../page/visible-text.ts';
import { FoundInElement } from './found-in-element.ts';
import type { Field } from './page-record.ts';

const labelClass = /(?:^|[-_])(?:label|term|key|caption|attribute|name|title)$/i;
const valueClass = /(?:^|[-_])(?:value|data|definition|content|desc|detail|text)$/i;
/** A short text before a colon that doesn't belong to a time or an address. */
const labelledPair = /^([^:]{0,39}[^:\d\s])\s?:\s+(.+)$/s;

const blocks = new Set('DIV P UL OL DL TABLE SECTION ARTICLE H1 H2 H3'.split(' '));

/** Labels with their values: definition lists, rows of a header and a cell, `Price: 12`. */
export function labelledFields(root: Element, skip: (element: Element) => boolean = () => false): Field[] {
	const fields: Field[] = [];
	const add = (name: string, value: Element, text?: string) => {
		const label = name.replace(/\s*:\s*$/, '').trim();
		if (label !== '' && label.length <= 40)
			fields.push({ name: label, found: new FoundInElement(value, text), weight: 0.95 });
	};
	const visit = (element: Element, isInHead: boolean) => {
		if (isHidden(element) || skip(element)) return;
		if (element.tagName === 'DT') for (const value of definitions(element)) add(visibleText(element), value);
		else if (!isInHead) {
			const parts = labelAndValue(element);
			const pair = parts || element.tagName === 'TR' ? null : textPair(element);
			if (parts) add(visibleText(parts[0]), parts[1]);
			else if (pair) add(pair[0], element, pair[1]);
		}
		for (const child of element.children) visit(child, isInHead || child.tagName === 'THEAD');
	};
	const isHead = root.closest('thead') !== null;
	for (const child of root.children) visit(child, isHead || child.tagName === 'THEAD');
	return fields;
}

/** Whether an element is a label with its value, and nothing more. */
export function isLabelledValue(element: Element): boolean {
	return labelAndValue(element) !== null || textPair(element) !== null;
}

/** An element of two parts, the first of which says what the second is. */
function labelAndValue(element: Element): readonly [label: Element, value: Element] | null {
	const [first, second, ...more] = element.children;
	if (!first || !second || more.length > 0) return null;
	const isLabel =
		element.tagName === 'TR'
			? second.tagName === 'TD' && (first.tagName === 'TH' || first.textContent?.trimEnd().endsWith(':') === true)
			: hasClass(first, labelClass) && hasClass(second, valueClass);
	return isLabel ? [first, second] : null;
}

/** `Price: 12` in an element that holds no blocks: else the label of one part would take in all that follows. */
function textPair(element: Element): readonly [label: string, value: string] | null {
	if (element.children.length > 3 || holdsBlock(element)) return null;
	const [, label, value] = labelledPair.exec(visibleText(element)) ?? [];
	return label && value ? [label, value] : null;
}

function holdsBlock(element: Element): boolean {
	return [...element.children].some(child => blocks.has(child.tagName) || holdsBlock(child));
}

function definitions(term: Element): Element[] {
	const values: Element[] = [];
	let next = term.nextElementSibling;
	// Several terms may share what follows them.
	while (next?.tagName === 'DT' && values.length === 0) next = next.nextElementSibling;
	for (; next?.tagName === 'DD'; next = next.nextElementSibling) values.push(next);
	return values;
}

function hasClass(element: Element, pattern: RegExp): boolean {
	return [...element.classList].some(token => pattern.test(token));
}

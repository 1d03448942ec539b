import { isHidden, visibleText } from '../page/visible-text.ts';
import { type Field, foundData, type PageRecord } from './found.ts';
import { FoundInElement } from './found-in-element.ts';
import { impliedFields } from './implied-fields.ts';
import { labelledFields } from './labelled-fields.ts';
import { nameWords } from './name-words.ts';

/** Attributes whose value is a name, for the sake of tests or styles. */
const naming = ['itemprop', 'data-field', 'data-label', 'data-testid', 'data-test', 'data-qa', 'data-name', 'property'];
const headings = 'h1, h2, h3, h4, h5, h6';

/** What an element tells: the parts that it names, and what its markup implies. */
export function elementRecord(element: Element): PageRecord {
	let sources: PageRecord['sources'] | null = null;
	return {
		kinds: [...element.classList].flatMap(nameWords),
		get sources() {
			sources ??= [namedFields(element), impliedFields(element, 'first')];
			return sources;
		},
	};
}

/** What the parts of an element are called, by their attributes, their classes and the labels beside them. */
export function namedFields(root: Element, skip: (element: Element) => boolean = () => false): Field[] {
	const inside: Element[] = [];
	const visit = ({ children }: Element) => {
		for (const child of children) {
			if (isHidden(child) || skip(child)) continue;
			inside.push(child);
			visit(child);
		}
	};
	visit(root);
	const named = inside.flatMap(element => {
		const found = new FoundInElement(element);
		return [...[...new Set(namesOf(element))].map(name => ({ name, found })), ...dataFields(element)];
	});
	return [...dataFields(root), ...named, ...inside.flatMap(labelledFields)];
}

/** What a page calls a table, a list or the entries of a grid: its caption, its id and classes, the heading above it. */
export function groupLabels(element: Element): string[] {
	const around = [element, element.parentElement, element.parentElement?.parentElement].filter(at => at != null);
	const texts = [element.querySelector(':scope > caption'), headingAbove(element, 3)];
	const names = around.flatMap(at => [at.id, at.getAttribute('aria-label') ?? '', ...classNames(at)]);
	return [...texts.map(at => (at ? visibleText(at) : '')), ...names].filter(text => text !== '');
}

function headingAbove(element: Element, levels: number): Element | null {
	for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
		const heading = before.matches('header, hgroup') ? before.querySelector(headings) : before;
		if (heading?.matches(headings)) return heading;
	}
	return levels > 1 && element.parentElement ? headingAbove(element.parentElement, levels - 1) : null;
}

/** `card__price` is the price of a card: the name is what follows the block. */
function classNames(element: Element): string[] {
	return [...element.classList].map(token => token.replace(/^.*__/, ''));
}

/** The names that an element bears. */
function namesOf(element: Element): string[] {
	const attributes = [...naming, ...(element.matches('input, select, textarea') ? ['name'] : [])];
	// A label names what is inside; without anything inside it is the content.
	if (element.textContent?.trim()) attributes.push('aria-label');
	const names = [...attributes.map(name => element.getAttribute(name) ?? ''), ...classNames(element), element.id];
	return names.filter(name => name !== '');
}

function dataFields({ attributes, ownerDocument: document }: Element): Field[] {
	return [...attributes]
		.filter(({ name, value }) => name.startsWith('data-') && name !== 'data-value' && value !== '')
		.filter(({ name }) => !naming.includes(name))
		.map(({ name, value }) => ({ name: name.slice(5), found: foundData(value, { document }) }));
}

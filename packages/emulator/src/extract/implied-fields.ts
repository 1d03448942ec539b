import { isHidden, visibleText } from '../page/visible-text.ts';
import { FoundInElement } from './found-in-element.ts';
import { isQualifier } from './match-name.ts';
import { nameWords } from './name-words.ts';
import type { Field } from './page-record.ts';
import { isMoney } from './parse-number.ts';

const maxElements = 200;

/** What the kind of markup implies inside a card or a row: its heading is its name, its link leads to it. */
export function impliedFields(root: Element): Field[] {
	const fields: Field[] = [];
	const add = (name: string, element: Element | null | undefined, weight: number) => {
		if (element && !isHidden(element)) fields.push({ name, found: new FoundInElement(element), weight });
	};
	const heading = root.querySelector('h1, h2, h3, h4, h5, h6');
	const link = root.matches('a[href]') ? root : (heading?.querySelector('a[href]') ?? root.querySelector('a[href]'));
	add('name', heading, 0.65);
	add('name', heading ? null : link, 0.5);
	add('url', link, 0.65);
	add('image', root.querySelector('img'), 0.65);
	add('date', root.querySelector('time'), 0.65);
	add('email', root.querySelector('a[href^="mailto:"]'), 0.8);
	add('phone', root.querySelector('a[href^="tel:"]'), 0.8);
	add('price', onlyPrice(root), 0.6);
	add('description', onlyParagraph(root), 0.45);
	return fields;
}

/** What a whole page implies: less than a card does, for only what it has one of can be meant. */
export function solitaryFields(root: Element): Field[] {
	const selectors = {
		url: 'a[href]',
		image: 'img',
		date: 'time',
		email: 'a[href^="mailto:"]',
		phone: 'a[href^="tel:"]',
	};
	const solitary = Object.entries(selectors).map(([name, selector]) => {
		const all = [...root.querySelectorAll(selector)].filter(element => !element.closest('nav, header, footer, aside'));
		return [name, all.length === 1 ? (all[0] ?? null) : null] as const;
	});
	const found = [...solitary, ['price', onlyPrice(root)] as const, ['description', onlyParagraph(root)] as const];
	return found.flatMap(([name, element]) =>
		element && !isHidden(element) ? [{ name, found: new FoundInElement(element), weight: 1 }] : [],
	);
}

function onlyPrice(root: Element): Element | null {
	return onlyOne(
		root,
		element => element.children.length === 0 && isMoney(visibleText(element)) && !isAnotherPrice(element),
	);
}

/** Struck out, or called old, or a discount. */
function isAnotherPrice(element: Element): boolean {
	return element.closest('del, s') !== null || [...element.classList].flatMap(nameWords).some(isQualifier);
}

function onlyParagraph(root: Element): Element | null {
	return onlyOne(root, element => element.tagName === 'P' && visibleText(element).length >= 20);
}

/** Two of a kind, and nothing says which is meant. */
function onlyOne(root: Element, test: (element: Element) => boolean): Element | null {
	const all = [...root.querySelectorAll('*')];
	if (all.length > maxElements) return null;
	const matches = all.filter(test);
	return matches.length === 1 ? (matches[0] ?? null) : null;
}

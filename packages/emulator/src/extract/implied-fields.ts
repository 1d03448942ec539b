import { isHidden, visibleText } from '../page/visible-text.ts';
import { FoundInElement } from './found-in-element.ts';
import type { Field } from './page-record.ts';
import { isMoney } from './parse-number.ts';

const maxElements = 200;
/** Classes of an amount that isn't the price. */
const notPrice = /(?:^|[-_ ])(?:old|was|original|before|prev|regular|strike|discount|list)(?:[-_ ]|$)/i;

/**
 * What the kind of markup implies: a card's heading is its name, its link leads to it. `pick`: whether the first of a kind
 * is meant, as in a card, or only one that has no other beside it, as on a whole page.
 */
export function impliedFields(root: Element, pick: 'first' | 'only'): Field[] {
	const find = (selector: string) => {
		const all = [...root.querySelectorAll(selector)].filter(element => !isHidden(element) && !isBeside(element, pick));
		return pick === 'first' || all.length === 1 ? all[0] : undefined;
	};
	const heading = pick === 'first' ? find('h1, h2, h3, h4, h5, h6') : undefined;
	const link = root.matches('a[href]') ? root : (heading?.querySelector('a[href]') ?? find('a[href]'));
	const elements = {
		name: heading ?? (pick === 'first' ? link : undefined),
		url: link,
		image: find('img'),
		date: find('time'),
		email: find('a[href^="mailto:"]'),
		phone: find('a[href^="tel:"]'),
		price: onlyOne(root, isPrice),
		description: onlyOne(root, element => element.tagName === 'P' && visibleText(element).length >= 20),
	};
	return Object.entries(elements).flatMap(([name, element]) =>
		element ? [{ name, found: new FoundInElement(element) }] : [],
	);
}

function isBeside(element: Element, pick: 'first' | 'only'): boolean {
	return pick === 'only' && element.closest('nav, header, footer, aside') !== null;
}

/** An amount that isn't struck out, or called old, or a discount. */
function isPrice(element: Element): boolean {
	const isAnother = element.closest('del, s') !== null || notPrice.test(element.className);
	return element.children.length === 0 && !isAnother && isMoney(visibleText(element));
}

/** Nothing where there are two of a kind: nothing says which is meant. */
function onlyOne(root: Element, test: (element: Element) => boolean): Element | undefined {
	const all = [...root.querySelectorAll('*')];
	const matches = all.length > maxElements ? [] : all.filter(element => !isHidden(element) && test(element));
	return matches.length === 1 ? matches[0] : undefined;
}

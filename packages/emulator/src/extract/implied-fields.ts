import { isHidden, visibleText } from '../page/visible-text.ts';
import type { Field } from './found.ts';
import { FoundInElement } from './found-in-element.ts';
import { isMoney } from './parse-number.ts';

const maxElements = 200;
/** Classes of an amount that isn't the price. */
const notPrice = /(?:^|[-_ ])(?:old|was|original|before|prev|regular|strike|discount|list)(?:[-_ ]|$)/i;

/**
 * What the kind of markup implies: a card's heading is its name, its link leads to it. `pick`: whether the first of a kind
 * is meant, as in a card, or only one that has no other beside it, as on a whole page.
 */
export function impliedFields(root: Element, pick: 'first' | 'only'): Field[] {
	const isCard = pick === 'first';
	const all = (selector: string) => [...root.querySelectorAll(selector)].filter(element => !isHidden(element));
	const one = (elements: readonly Element[]) => (elements.length === 1 ? elements[0] : undefined);
	const find = (selector: string) => {
		return isCard
			? all(selector)[0]
			: one(all(selector).filter(element => !element.closest('nav, header, footer, aside')));
	};
	const heading = isCard ? find('h1, h2, h3, h4, h5, h6') : undefined;
	const link = root.matches('a[href]') ? root : (heading?.querySelector('a[href]') ?? find('a[href]'));
	// Nothing where there are two of a kind: nothing says which is meant.
	const parts = root.querySelectorAll('*').length > maxElements ? [] : all('*');
	const elements = {
		name: heading ?? (isCard ? link : undefined),
		url: link,
		image: find('img'),
		date: find('time'),
		email: find('a[href^="mailto:"]'),
		phone: find('a[href^="tel:"]'),
		price: one(parts.filter(isPrice)),
		description: one(parts.filter(element => element.tagName === 'P' && visibleText(element).length >= 20)),
	};
	return Object.entries(elements).flatMap(([name, element]) =>
		element ? [{ name, found: new FoundInElement(element) }] : [],
	);
}

/** An amount that isn't struck out, or called old, or a discount. */
function isPrice(element: Element): boolean {
	const isAnother = element.closest('del, s') !== null || notPrice.test(element.className);
	return element.children.length === 0 && !isAnother && isMoney(visibleText(element));
}

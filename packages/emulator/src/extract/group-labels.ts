import { visibleText } from '../page/visible-text.ts';

const maxLevels = 3;

/** What a page calls a table, a list or a grid: its caption, its id and classes, the heading above it. */
export function groupLabels(element: Element): string[] {
	const caption = element.querySelector(':scope > caption');
	const container = element.parentElement;
	const attributes = [element, container].flatMap(at => [at?.getAttribute('id'), at?.getAttribute('aria-label')]);
	const labelledBy = element.getAttribute('aria-labelledby');
	const label = labelledBy ? element.ownerDocument.getElementById(labelledBy) : null;
	const classes = [...element.classList, ...(container?.classList ?? [])];
	const texts = [caption, label, headingAbove(element)].map(at => (at ? visibleText(at) : ''));
	return [...texts, ...attributes, ...classes].filter(text => typeof text === 'string' && text !== '') as string[];
}

function headingAbove(element: Element): Element | null {
	let at: Element | null = element;
	for (let level = 0; at && level < maxLevels; level++) {
		for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
			if (/^H[1-6]$/.test(before.tagName)) return before;
			const inside: Element | null = before.matches('header, hgroup')
				? before.querySelector('h1, h2, h3, h4, h5, h6')
				: null;
			if (inside) return inside;
		}
		at = at.parentElement;
	}
	return null;
}

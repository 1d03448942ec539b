import { visibleText } from '../page/visible-text.ts';
import { classNames } from './element-record.ts';

const maxLevels = 3;

/** What a page calls a table, a list or the entries of a grid: its caption, its id and classes, the heading above it. */
export function groupLabels(element: Element): string[] {
	const around = [element, element.parentElement, element.parentElement?.parentElement].filter(at => at != null);
	const texts = [element.querySelector(':scope > caption'), headingAbove(element)].map(at =>
		at ? visibleText(at) : '',
	);
	const names = around.flatMap(at => [at.id, at.getAttribute('aria-label') ?? '', ...classNames(at)]);
	return [...texts, ...names].filter(text => text !== '');
}

function headingAbove(element: Element): Element | null {
	let at: Element | null = element;
	for (let level = 0; at && level < maxLevels; level++) {
		for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
			const heading = before.matches('header, hgroup') ? before.querySelector('h1, h2, h3, h4, h5, h6') : before;
			if (heading?.matches('h1, h2, h3, h4, h5, h6')) return heading;
		}
		at = at.parentElement;
	}
	return null;
}

import { PageError } from '../page/page-error.ts';
import { isHidden, visibleText } from '../page/visible-text.ts';
import { findBySelector } from './find-by-selector.ts';

const clickable = 'a[href], area[href], button, input, summary, label, option, [role=button], [role=link], [onclick]';
const buttonTypes = ['submit', 'button', 'reset', 'image'];

/**
 * What somebody who says "click X" means: what is called X; else what the selector X finds; else what has X in its name.
 * Names come first because many words are selectors too: `Search`, `Menu`, `Address`.
 */
export function findClickable(document: Document, selectorOrText: string): Element {
	const wanted = fold(selectorOrText);
	if (wanted === '') throw new PageError('element', 'There is nothing to click: no selector and no text is given');
	const named = [...document.querySelectorAll(clickable)]
		.filter(element => !isInHidden(element))
		.map(element => ({ element, name: fold(nameOf(element)) }));
	const element =
		named.find(({ name }) => name === wanted)?.element ??
		focusedForm(findBySelector(document, selectorOrText), selectorOrText) ??
		named.find(({ name }) => name.includes(wanted))?.element;
	if (!element) throw new PageError('element', `There is nothing to click called "${selectorOrText}" on this page`);
	return element;
}

/** Of several forms, the one that is being filled. */
function focusedForm(selected: Element | null, selector: string): Element | null {
	const focused = selected?.ownerDocument.activeElement?.closest('form');
	return selected?.tagName === 'FORM' && focused?.matches(selector) ? focused : selected;
}

function nameOf(element: Element): string {
	const label = element.getAttribute('aria-label');
	if (label) return label;
	if (element.tagName === 'INPUT') {
		const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
		if (!buttonTypes.includes(type)) return '';
		return element.getAttribute('value') ?? element.getAttribute('alt') ?? type;
	}
	return (
		visibleText(element) ||
		(element.querySelector('img[alt]')?.getAttribute('alt') ?? element.getAttribute('title') ?? '')
	);
}

function isInHidden(element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return true;
	return false;
}

function fold(text: string): string {
	return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

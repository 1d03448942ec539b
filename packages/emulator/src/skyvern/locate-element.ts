import { elementName } from '../agent/element-name.ts';
import { findClickable } from '../browser/find-clickable.ts';
import { findField } from '../browser/find-field.ts';
import { PageError } from '../page/page-error.ts';
import { isHidden, visibleText } from '../page/visible-text.ts';

/** What somebody means who asks for an element in words: something to click, a field, or else what has that text. */
export function locateElement(document: Document, prompt: string): Element | null {
	const name = elementName(prompt.trim().replace(/^(?:find|locate|where is|the|a|an)\s+/i, ''));
	if (name === '') return null;
	const finders = [() => findClickable(document, name), () => findField(document, name)];
	// A label can be clicked too, but an instruction about a field means the field.
	if (/\b(?:field|input|box|checkbox|dropdown|select)\b/i.test(prompt)) finders.reverse();
	for (const find of finders) {
		const found = attempt(find);
		if (found) return found;
	}
	return innermost(document, name.toLowerCase());
}

function attempt(find: () => Element): Element | null {
	try {
		return find();
	} catch (error) {
		if (error instanceof PageError) return null;
		throw error;
	}
}

function innermost(document: Document, text: string): Element | null {
	const holds = (element: Element) => !isHidden(element) && visibleText(element).toLowerCase().includes(text);
	let found: Element | null = null;
	for (let at: Element | undefined = document.body; at && holds(at); at = [...at.children].find(holds)) found = at;
	return found === document.body ? null : found;
}

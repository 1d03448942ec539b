import { PageError } from '../page/page-error.ts';
import { foldWhitespace, visibleText } from '../page/visible-text.ts';
import { findBySelector } from './find-by-selector.ts';

/** A form field that a person can fill. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldSelector =
	'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea';

/** Finds a field by what it is called - label, name, placeholder, id - or by a selector. */
export function findField(document: Document, selectorOrLabel: string): Field {
	const wanted = fold(selectorOrLabel);
	if (wanted === '') throw new PageError('element', 'There is no field to fill: no selector and no label is given');
	const fields = [...document.querySelectorAll<Field>(fieldSelector)];
	const selected = findBySelector(document, selectorOrLabel);
	const field =
		fields.find(candidate => namesOf(candidate).includes(wanted)) ??
		fields.find(candidate => candidate === selected) ??
		fields.find(candidate => namesOf(candidate).some(name => name.includes(wanted)));
	if (!field) throw new PageError('element', `There is no field called "${selectorOrLabel}" on this page`);
	return field;
}

function namesOf(field: Field): string[] {
	const id = field.getAttribute('id');
	const labels = [...field.ownerDocument.querySelectorAll('label')].filter(
		label => (id !== null && label.getAttribute('for') === id) || label.contains(field),
	);
	const attributes = ['aria-label', 'name', 'placeholder', 'id', 'title'].map(name => field.getAttribute(name) ?? '');
	return [...labels.map(visibleText), ...attributes].map(fold).filter(name => name !== '');
}

/** Labels are often followed by a colon or by the star of a required field. */
function fold(text: string): string {
	const folded = foldWhitespace(text);
	let end = folded.length;
	while (end > 0 && ' :*'.includes(folded.charAt(end - 1))) end--;
	return folded.slice(0, end).toLowerCase();
}

import type { OriginStorage } from './browser-storage.ts';
import type { StorageAreas } from './storage-areas.ts';

/** A page as plain data. */
export interface PageState {
	readonly url: string;
	readonly html: string;
	/** What its fields hold, in the order of the document, where that isn't what the markup says. */
	readonly fields: readonly FieldState[];
	/** The place of the focused element among all of the document; null without one. */
	readonly focus: number | null;
	/** `sessionStorage` by origin. */
	readonly session: readonly OriginStorage[];
}

interface FieldState {
	/** Its place among all elements of the document. */
	readonly at: number;
	readonly value: string | null;
	/** Whether it is ticked or chosen. */
	readonly on: boolean | null;
}

/** Reads the state of a page. */
export function pageState(url: string, document: Document, session: StorageAreas): PageState {
	const elements = [...document.querySelectorAll('*')];
	const focused = elements.indexOf(document.activeElement ?? document.body);
	return {
		url,
		html: document.documentElement?.outerHTML ?? '',
		fields: elements.flatMap((element, at) => fieldState(element, at) ?? []),
		focus: focused < 0 || document.activeElement === document.body ? null : focused,
		session: session.origins(),
	};
}

/** Puts back what fields held. */
export function restoreFields(document: Document, { fields, focus }: PageState): void {
	if (fields.length === 0 && focus === null) return;
	const elements = [...document.querySelectorAll('*')];
	for (const { at, value, on } of fields) {
		// Of the same kind as when it was read.
		const element = elements[at] as (HTMLInputElement & HTMLOptionElement) | undefined;
		if (element === undefined) continue;
		if (value !== null) element.value = value;
		if (on === null) continue;
		if (element.tagName === 'OPTION') element.selected = on;
		else element.checked = on;
	}
	if (focus !== null) (elements[focus] as HTMLElement | undefined)?.focus();
}

function fieldState(element: Element, at: number): FieldState | null {
	if (element.tagName === 'OPTION') {
		const { selected } = element as HTMLOptionElement;
		return selected === element.hasAttribute('selected') ? null : { at, value: null, on: selected };
	}
	if (element.tagName === 'TEXTAREA') {
		const { value, textContent } = element as HTMLTextAreaElement;
		return value === textContent ? null : { at, value, on: null };
	}
	if (element.tagName !== 'INPUT') return null;
	const input = element as HTMLInputElement;
	if (input.type === 'checkbox' || input.type === 'radio')
		return input.checked === input.hasAttribute('checked') ? null : { at, value: null, on: input.checked };
	if (input.type === 'file' || input.value === (input.getAttribute('value') ?? '')) return null;
	return { at, value: input.value, on: null };
}

import { foldWhitespace, isHidden, visibleText } from '../page/visible-text.ts';
import type { ControlView } from './inspector-data.ts';

const controls = 'a[href], button, summary, [role=button], [onclick], input, select, textarea';
const clicked = ['submit', 'button', 'reset', 'image', 'checkbox', 'radio'];

/** How many controls are told, and how many characters of what they say. */
const maxControls = 200;
const maxWords = 120;

/** What a person can click or fill on a page. What a password field holds stays there. */
export function pageControls(document: Document): ControlView[] {
	return [...document.querySelectorAll(controls)]
		.filter(element => element.getAttribute('type') !== 'hidden' && !isInHidden(element))
		.slice(0, maxControls)
		.map(toControl);
}

function toControl(element: Element): ControlView {
	const type = element.getAttribute('type')?.toLowerCase() ?? 'text';
	const isField =
		/^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && !(element.tagName === 'INPUT' && clicked.includes(type));
	const isSecret = type === 'password';
	const value = isField && !isSecret ? (element as HTMLInputElement).value : '';
	const label = shorten(labelOf(element)) || element.tagName.toLowerCase();
	return { ref: selectorOf(element), kind: isField ? 'field' : 'click', label, value: shorten(value), isSecret };
}

function labelOf(element: Element): string {
	const id = element.getAttribute('id');
	const labels = [...element.ownerDocument.querySelectorAll('label')];
	const label = labels.find(each => (id !== null && each.getAttribute('for') === id) || each.contains(element));
	const named = ['aria-label', 'placeholder', 'title', 'name', 'alt'].map(name => element.getAttribute(name) ?? '');
	const isButton = element.tagName === 'INPUT' && clicked.slice(0, 4).includes(element.getAttribute('type') ?? '');
	const own = isButton ? (element.getAttribute('value') ?? '') : label ? visibleText(label) : visibleText(element);
	return [own, ...named].map(foldWhitespace).find(text => text !== '') ?? '';
}

/** A selector that finds this element and no other. */
function selectorOf(element: Element): string {
	const parts: string[] = [];
	for (let at: Element | null = element; at; at = at.parentElement) {
		const tag = at.tagName.toLowerCase();
		const siblings = [...(at.parentElement?.children ?? [])].filter(({ tagName }) => tagName === at?.tagName);
		parts.unshift(siblings.length > 1 ? `${tag}:nth-of-type(${siblings.indexOf(at) + 1})` : tag);
	}
	return parts.join(' > ');
}

function isInHidden(element: Element): boolean {
	for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return true;
	return false;
}

function shorten(text: string): string {
	return text.length > maxWords ? `${text.slice(0, maxWords - 1)}…` : text;
}

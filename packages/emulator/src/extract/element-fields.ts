import { isHidden } from '../page/visible-text.ts';
import { baseAddress } from './base-address.ts';
import { foundData } from './found-data.ts';
import { FoundInElement } from './found-in-element.ts';
import { labelledFields } from './label-values.ts';
import { isQualifier } from './match-name.ts';
import { nameWords } from './name-words.ts';
import type { Field } from './page-record.ts';

/** Attributes whose value is a name, for the sake of tests or styles. */
const naming = ['itemprop', 'data-field', 'data-label', 'data-testid', 'data-test', 'data-qa', 'data-name', 'property'];
const controls = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
/** Classes of utility frameworks and of layout: they say how it looks, not what it is. */
const looks = new RegExp(
	[
		'(?:sm|md|lg|xl|2xl|hover|focus|dark|group)[:-].*',
		'(?:text|font|bg|flex|grid|col|row|justify|self|gap|space|border|rounded|shadow|leading|tracking|overflow|opacity)-.*',
		'(?:p|m)[xytblr]?-.*|(?:w|h|z|d|is|has|css|sc)-.*|(?:min|max)-[wh]-.*|(?:top|left|right|bottom|inset|order)-\\d.*',
		'items-(?:center|start|end|baseline|stretch)|list-(?:none|disc|decimal|inside|outside)|line-(?:through|clamp.*)',
		'flex|grid|block|inline|container|wrapper|row|col|left|right|active|hidden|clearfix',
	]
		.map(pattern => `^(?:${pattern})$`)
		.join('|'),
);

/** What the parts of an element are called, by their attributes, their classes and the labels beside them. */
export function elementFields(root: Element, skip: (element: Element) => boolean = () => false): Field[] {
	const fields: Field[] = dataFields(root);
	const visit = (element: Element) => {
		for (const child of element.children) {
			if (isHidden(child) || skip(child)) continue;
			const found = new FoundInElement(child);
			for (const name of new Set(elementNames(child))) fields.push({ name, found, weight: 1 });
			fields.push(...dataFields(child));
			visit(child);
		}
	};
	visit(root);
	return [...fields, ...labelledFields(root, skip)];
}

/** The names that an element bears. */
export function elementNames(element: Element): string[] {
	const attributes = naming.map(name => element.getAttribute(name) ?? '');
	if (controls.has(element.tagName)) attributes.push(element.getAttribute('name') ?? '');
	const label = element.getAttribute('aria-label');
	// A label names what is inside; without anything inside it is the content.
	if (label && element.textContent?.trim()) attributes.push(label);
	return [...attributes, ...classNames(element)].filter(name => name !== '');
}

/** `card__price--big` is the price of a card: the name is what follows the block. But `price--old` is another thing. */
export function classNames(element: Element): string[] {
	return [...element.classList]
		.filter(token => !looks.test(token))
		.map(token => token.replace(/^.*__/, ''))
		.map(token => {
			const [name = '', ...modifiers] = token.split('--');
			return modifiers.flatMap(nameWords).some(isQualifier) ? token : name;
		});
}

function dataFields(element: Element): Field[] {
	const attributes = [...element.attributes].filter(
		({ name, value }) => name.startsWith('data-') && !naming.includes(name) && name !== 'data-value' && value !== '',
	);
	const base = baseAddress(element.ownerDocument);
	return attributes.map(({ name, value }) => ({
		name: name.slice(5),
		found: foundData({ text: value, base }),
		weight: 0.9,
	}));
}

import { isHidden } from '../page/visible-text.ts';

const maxGroups = 300;
const candidateSelector = 'li, article, section, div, a, tr, figure, tbody, dl, p, blockquote, details, fieldset, form';

/** How much of their inner shape neighbours have to share. */
const minLikeness = 0.4;

/** Finds what repeats, the cards of a grid, the entries of a list: elements of one tag and class, under one parent or under parents that are alike. */
export function repeatedElements(document: Document): Element[][] {
	const groups = new Map<string, Element[]>();
	const numbers = new Map<Element, number>();
	const numberOf = (element: Element) => {
		const number = numbers.get(element) ?? numbers.size;
		numbers.set(element, number);
		return number;
	};
	for (const element of document.querySelectorAll(candidateSelector)) {
		const parent = element.parentElement;
		if (!parent || isHidden(element) || element.closest('nav, footer, head') || element.children.length === 0) continue;
		for (const token of element.classList.length > 0 ? element.classList : ['']) {
			for (const place of [numberOf(parent), `${parent.tagName}.${parent.className}`]) {
				const key = `${element.tagName}.${token} ${place}`;
				const members = groups.get(key) ?? [];
				members.push(element);
				groups.set(key, members);
			}
		}
	}
	// What goes by two names is one group.
	const different = new Map([...groups.values()].map(members => [members.map(numberOf).join(), members]));
	return [...different.values()]
		.filter(members => (members.length > 1 ? areAlike(members) : members[0]?.matches('li, article, [role=listitem]')))
		.slice(0, maxGroups);
}

/** Whether neighbours share enough of their inner shape. */
function areAlike(members: readonly Element[]): boolean {
	const shapes = members.slice(0, 10).map(member => {
		const parts = [...member.querySelectorAll('*')].slice(0, 100);
		return new Set(parts.map(({ tagName, classList }) => `${tagName}.${classList[0] ?? ''}`));
	});
	const likeness = shapes.slice(1).map((shape, index) => {
		const all = new Set([...shape, ...(shapes[index] ?? [])]).size;
		return all === 0 ? 1 : (shape.size + (shapes[index]?.size ?? 0) - all) / all;
	});
	return likeness.reduce((sum, each) => sum + each, 0) >= minLikeness * likeness.length;
}

import { isHidden } from '../page/visible-text.ts';
import { classNames } from './element-fields.ts';
import { groupLabels } from './group-labels.ts';

/** Elements that repeat and look alike: the cards of a grid, the entries of a list. */
export interface RepeatedElements {
	readonly members: readonly Element[];
	readonly labels: readonly string[];
}

const maxGroups = 300;
const candidateSelector = 'li, article, section, div, a, tr, figure, tbody, dl, p, blockquote, details, fieldset, form';
/** How much of their inner shape neighbours have to share. */
const minLikeness = 0.4;

/** Finds what repeats: elements of one tag and class, under one parent or under parents that are alike. */
export function repeatedElements(document: Document): RepeatedElements[] {
	const groups: RepeatedElements[] = [];
	const seen = new Set<string>();
	const idOf = numbering<Element>();
	for (const members of candidateGroups(document)) {
		const [first] = members;
		const parent = first?.parentElement;
		const key = members.map(idOf).join();
		const isGroup = members.length > 1 ? areAlike(members) : first && isLoneEntry(first);
		if (!first || !parent || !isGroup || seen.has(key)) continue;
		seen.add(key);
		groups.push({ members, labels: [...classNames(first), ...groupLabels(parent)] });
		if (groups.length >= maxGroups) break;
	}
	return groups;
}

function candidateGroups(document: Document): Element[][] {
	const buckets = new Map<string, Set<Element>>();
	const parentNumber = numbering<Element>();
	for (const element of document.querySelectorAll(candidateSelector)) {
		const parent = element.parentElement;
		if (!parent || isHidden(element) || element.closest('nav, footer, head') || element.children.length === 0) continue;
		for (const token of element.classList.length > 0 ? element.classList : ['']) {
			const kind = `${element.tagName}.${token}`;
			for (const key of [`${kind} ${parentNumber(parent)}`, `${kind} ${parent.tagName}.${parent.className}`])
				buckets.set(key, (buckets.get(key) ?? new Set()).add(element));
		}
	}
	return [...buckets.values()].map(bucket => [...bucket]);
}

/** Gives each thing a number, the same each time. */
function numbering<T>(): (thing: T) => number {
	const numbers = new Map<T, number>();
	return thing => {
		const number = numbers.get(thing) ?? numbers.size;
		numbers.set(thing, number);
		return number;
	};
}

/** A list may happen to have one entry. */
function isLoneEntry(element: Element): boolean {
	return element.tagName === 'LI' || element.tagName === 'ARTICLE' || element.getAttribute('role') === 'listitem';
}

function areAlike(members: readonly Element[]): boolean {
	const shapes = members.slice(0, 10).map(innerShape);
	let likeness = 0;
	for (let index = 1; index < shapes.length; index++) likeness += jaccard(shapes[index - 1], shapes[index]);
	return likeness / (shapes.length - 1) >= minLikeness;
}

function innerShape(element: Element): Set<string> {
	const inner = [...element.querySelectorAll('*')].slice(0, 100);
	return new Set(inner.map(({ tagName, classList }) => `${tagName}.${classList[0] ?? ''}`));
}

function jaccard(a: Set<string> = new Set(), b: Set<string> = new Set()): number {
	const shared = [...a].filter(entry => b.has(entry)).length;
	const all = a.size + b.size - shared;
	return all === 0 ? 1 : shared / all;
}

import { FoundInElement } from './found-in-element.ts';
import { groupLabels } from './group-labels.ts';
import type { NamedList } from './page-record.ts';

const outsideSelector = 'nav, header, footer, aside';

/** The plain lists of a page, and the things of which a page has a list anyway. */
export function lists(document: Document): NamedList[] {
	const marked = [...document.querySelectorAll('ul, ol')]
		.filter(list => !list.closest(outsideSelector))
		.map(list => ({ isMarked: true, labels: groupLabels(list), items: new FoundInElement(list).items() }));
	const all = (selector: string) =>
		[...document.querySelectorAll(selector)].map(element => new FoundInElement(element));
	return [
		...marked,
		{ isMarked: false, labels: ['links', 'urls'], items: all('a[href]') },
		{ isMarked: false, labels: ['images', 'pictures'], items: all('img[src]') },
		{ isMarked: false, labels: ['headings', 'headlines'], items: all('h1, h2, h3, h4, h5, h6') },
		{ isMarked: false, labels: ['paragraphs'], items: all('p') },
	].filter(({ items }) => items.length > 0);
}

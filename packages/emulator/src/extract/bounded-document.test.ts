import { Browser } from 'happy-dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extractFromHtml } from '../testing/extract-from-html.ts';
import { boundedDocument } from './bounded-document.ts';

let browser: Browser;

beforeEach(() => {
	browser = new Browser();
});

afterEach(() => browser.close());

function parse(html: string): Document {
	const { mainFrame } = browser.newPage();
	mainFrame.document.write(`<!doctype html><html><body>${html}</body></html>`);
	// happy-dom models the DOM of lib.dom with types of its own.
	return mainFrame.document as unknown as Document;
}

/** How many elements there are, and their depths together: an extraction reads each once for every element around it. */
function sizeOf(document: Document): { readonly elements: number; readonly reads: number } {
	const depthOf = (element: Element): number => (element.parentElement ? 1 + depthOf(element.parentElement) : 0);
	const all = [...document.querySelectorAll('*')];
	return { elements: all.length, reads: all.reduce((sum, element) => sum + depthOf(element), 0) };
}

test.each([
	['20 000 entries of a list', `<ul>${'<li>x</li>'.repeat(20_000)}</ul>`],
	['15 kB of nested elements', `${'<div>'.repeat(1360)}x${'</div>'.repeat(1360)}`],
	['many stacks of nested elements', `${'<div>'.repeat(90)}x${'</div>'.repeat(90)}`.repeat(30)],
])('reads a bounded part of %s', (_, html) => {
	const { elements, reads } = sizeOf(boundedDocument(parse(html)));
	expect(elements).toBeGreaterThan(50);
	expect(elements).toBeLessThanOrEqual(2000);
	// The last of them may go over by its own depth.
	expect(reads).toBeLessThanOrEqual(25_100);
});

test('cuts a long text', () => {
	expect(boundedDocument(parse(`<p>${'x'.repeat(50_000)}</p>`)).querySelector('p')?.textContent).toHaveLength(10_000);
});

test('takes a page of usual size as it is', () => {
	const document = parse(`<main><section><ul>${'<li><b>x</b></li>'.repeat(800)}</ul></section></main>`);
	expect(boundedDocument(document)).toBe(document);
});

test('extracts from the beginning of a very long list', async () => {
	const html = `<ul>${Array.from({ length: 1500 }, (_, index) => `<li><b class="name">n${index}</b></li>`).join('')}</ul>`;
	const name = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
	const schema = { type: 'object', properties: { items: { type: 'array', items: name } }, required: ['items'] };
	const { items } = (await extractFromHtml(html, schema)) as { readonly items: readonly unknown[] };
	expect(items.slice(0, 2)).toEqual([{ name: 'n0' }, { name: 'n1' }]);
	expect(items.length).toBeGreaterThan(500);
});

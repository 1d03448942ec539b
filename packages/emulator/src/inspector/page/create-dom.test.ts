import { Window } from 'happy-dom';
import { expect, onTestFinished, test } from 'vitest';
import { createDom } from './create-dom.ts';

function setUp() {
	const window = new Window();
	onTestFinished(() => window.happyDOM.close());
	// It stands in for a browser's, which has more.
	return createDom(window.document as unknown as Document);
}

test.each(['http://shop.test/?a="><b>', 'https://shop.test/'])('the address %s of a page can be followed', url => {
	const link = setUp().address(url);
	expect([link.tagName, link.getAttribute('href'), link.textContent]).toEqual(['A', url, url]);
	expect(link.getAttribute('rel')).toBe('noreferrer noopener');
});

test.each([
	'javascript:alert(1)',
	' javascript:alert(1)',
	'data:text/html,x',
	'file:///etc/passwd',
	'chrome://gpu',
	'/path',
	'',
])('the address "%s" is shown, and leads nowhere', url => {
	const shown = setUp().address(url);
	expect([shown.tagName, shown.attributes.length, shown.textContent]).toEqual(['CODE', 0, url]);
});

test('what failed says so in a word, and everything stays a text', () => {
	const { outcome, json, size } = setUp();
	expect(outcome('bad', '404 <b>').textContent).toBe('failed: 404 <b>');
	expect(outcome('bad', '').textContent).toBe('failed');
	expect(outcome('good', '200').textContent).toBe('200');
	expect(json({ a: '<b>' }).innerHTML).toBe('<code>{\n  "a": "&lt;b&gt;"\n}</code>');
	expect([size(999), size(1500), size(2_340_000)]).toEqual(['999 B', '1.5 kB', '2.3 MB']);
});

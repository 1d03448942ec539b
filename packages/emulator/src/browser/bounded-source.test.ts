import { expect, test } from 'vitest';
import { boundedSource } from './bounded-source.ts';

test.each([
	'<!doctype html><p>One<br>two <b class="a>b">th</b>ree</p><svg><path d=""/></svg>',
	'<li>'.repeat(1000),
	'<p><img>'.repeat(1000),
	'<b>x</b>'.repeat(1000),
	'',
])('leaves a page as it is', html => expect(boundedSource(html)).toBe(html));

test('flattens what lies too deep, and keeps what is in it', () => {
	const html = `${'<div>'.repeat(1000)}<b>x</b>${'</div>'.repeat(1000)}<i>y</i>`;
	expect(boundedSource(html)).toBe(`${'<div>'.repeat(400)}x${'</div>'.repeat(400)}<i>y</i>`);
});

test('ends after very many tags', () => {
	expect(boundedSource('<b>x</b>'.repeat(60_000))).toBe('<b>x</b>'.repeat(10_000));
});

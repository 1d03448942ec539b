import { expect, test } from 'vitest';
import { maxJsonDepth, whyNotJson } from './why-not-json.ts';

const cyclic: Record<string, unknown> = { list: [] };
(cyclic['list'] as unknown[]).push({ again: cyclic });
const shared = { a: 1 };

function nested(levels: number): unknown {
	let value: unknown = 1;
	for (let level = 0; level < levels; level++) value = [value];
	return value;
}

test.each<[string, unknown]>([
	['plain data', { a: [1, 'x', true, null, undefined, { b: {} }] }],
	['one object in two places', [shared, shared]],
	['a date', { at: new Date(0) }],
	['what says itself what it is as JSON', new URL('https://example.com')],
	['an object without a prototype', Object.create(null)],
	[
		'an instance of a class',
		new (class Point {
			x = 1;
		})(),
	],
	['whole characters beyond the first plane', '🦀'],
	['as deep as it may be', nested(maxJsonDepth)],
])('%s can be sent', (_, value) => {
	expect(whyNotJson(value, 'args')).toBeUndefined();
});

test.each<[string, unknown, RegExp]>([
	['a BigInt', { price: [1, 2n] }, /^`args\.price\[1\]` is a BigInt/],
	['what contains itself', cyclic, /^`args\.list\[0\]\.again` contains itself/],
	['half a character', { name: 'x\ud83e' }, /^`args\.name` has half of a character/],
	['half a character in a name', { '\ud83e': 1 }, /^`args` has a name/],
	['a number that JSON lacks', [Number.NaN], /^`args\[0\]` is NaN/],
	['infinity', Number.POSITIVE_INFINITY, /^`args` is Infinity/],
	['a function', { run: () => 1 }, /^`args\.run` is a function/],
	['a symbol', Symbol('x'), /^`args` is a symbol/],
	['a map', new Map([['a', 1]]), /^`args` is a Map/],
	['bytes', { file: new Uint8Array(2) }, /^`args\.file` is a Uint8Array/],
	['an invalid date', new Date(Number.NaN), /^`args` is an invalid date/],
	['what gives a BigInt as JSON', { toJSON: () => 1n }, /^`args` is a BigInt/],
	['one level too many', nested(maxJsonDepth + 1), /nested deeper than 500 levels$/],
	['20 000 levels', nested(20_000), /nested deeper than 500 levels$/],
])('%s can not be sent, and is named', (_, value, reason) => {
	const why = whyNotJson(value, 'args');
	expect(why).toMatch(reason);
	expect(why?.length).toBeLessThan(400);
});

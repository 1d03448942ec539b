import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

test.each<[unknown, string]>([
	[' ', '" "'],
	['say "so"', '"say \\"so\\""'],
	['x'.repeat(1_000), `"${'x'.repeat(500)}…"`],
	[undefined, 'undefined'],
	[null, 'null'],
	[4711, '4711'],
	[{ id: 1 }, '{"id":1}'],
	[1n, "a bigint that JSON can't hold"],
	[circular, "an object that JSON can't hold"],
	[[circular], "a list that JSON can't hold"],
	[Symbol('id'), 'Symbol(id)'],
])('%s', (value, shown) => {
	expect(quoted(value)).toBe(shown);
});

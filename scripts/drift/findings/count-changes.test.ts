import { expect, test } from 'vitest';
import { countChanges } from './count-changes.ts';

test.each([
	['equal, in another order', { a: 1, b: [2] }, { b: [2], a: 1 }, 0],
	['a value', { a: { b: 1 } }, { a: { b: 2 } }, 1],
	['two values', { a: 1, b: 1 }, { a: 2, b: 2 }, 2],
	['a whole part added', { a: 1 }, { a: 1, b: { c: 1, d: 2 } }, 1],
	['a whole part removed', { a: 1, b: [1, 2, 3] }, { a: 1 }, 1],
	['items', [1, { a: 1 }, 3], [1, { a: 2 }, 4], 2],
	['a longer list', [1], [1, 2, 3], 1],
	['another type', { a: {} }, { a: [] }, 1],
])('%s', (_, before, after, count) => {
	expect(countChanges(before, after)).toBe(count);
});

import { expect, test } from 'vitest';
import { weightOf } from './weight-of.ts';

test('the weight of a value grows with what is in it', () => {
	const small = weightOf({ a: 'x' });
	expect(weightOf({ a: 'x'.repeat(1000) })).toBe(small + 2 * 999);
	expect(weightOf({ a: { b: ['x'] } })).toBeGreaterThan(small);
	expect(weightOf(new Uint8Array(5000))).toBe(5016);
	expect(weightOf(undefined)).toBe(16);
});

test('the weight of a value is not counted to the end when it is too much anyway', () => {
	let read = 0;
	const values = Array.from({ length: 100 }, () => ({
		get text() {
			read++;
			return 'x'.repeat(100);
		},
	}));
	expect(weightOf(values, 1000)).toBeGreaterThan(1000);
	expect(read).toBeLessThan(20);
});

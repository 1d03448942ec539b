import { expect, test } from 'vitest';
import { summarise } from './summary.ts';

test.each<[readonly number[], number, readonly [number, number]]>([
	[[7], 7, [7, 7]],
	[[4, 1, 3, 2], 2.5, [1.75, 3.25]],
	[[10, 2, 30], 10, [6, 20]],
	[[5, 1, 9, 3, 7], 5, [3, 7]],
])('%j has the median %d and the quartiles %j', (samples, median, quartiles) => {
	expect(summarise(samples)).toEqual({ median, quartiles });
});

test('the samples stay in their order', () => {
	const samples = [3, 1, 2];
	summarise(samples);
	expect(samples).toEqual([3, 1, 2]);
});

test('no samples have no median', () => {
	expect(() => summarise([])).toThrow(RangeError);
});

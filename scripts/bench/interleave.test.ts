import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';

test('every round samples all, and starts with another one', async () => {
	const order: string[] = [];
	const contenders = ['a', 'b', 'c'].map(name => ({ name, sample: async () => order.push(name) }));
	const samples = await interleave(contenders, 3);
	expect(order.join('')).toBe('abcbcacab');
	expect(samples).toEqual([
		[1, 6, 8],
		[2, 4, 9],
		[3, 5, 7],
	]);
});

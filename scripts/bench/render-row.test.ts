import { expect, test } from 'vitest';
import { renderRow } from './render-row.ts';

test('a table has a line a contender, with budgets, spreads and what is missing', () => {
	const text = renderRow('call: one call', {
		columns: [
			{ title: 'µs', decimals: 1 },
			{ title: 'ratio', decimals: 2 },
		],
		lines: [
			{
				name: 'ours',
				figures: [
					{ value: 42.04, quartiles: [40, 44] },
					{ value: 2, budget: 1.8 },
				],
			},
			{ name: 'theirs', figures: [{ value: 30 }, { value: 1.8, budget: 1.8 }] },
			{ name: 'bare', figures: [{ value: 20 }, null] },
			{ name: 'absent', figures: [], note: 'not installed' },
		],
		remarks: ['on a busy machine'],
	});
	expect(text.split('\n')).toEqual([
		'call: one call',
		'          µs                ratio',
		'  ours    42.0 (40.0–44.0)  2.00 OVER 1.8 by 12 %',
		'  theirs  30.0              1.80 pass ≤ 1.8',
		'  bare    20.0              –',
		'  absent  not installed',
		'  (on a busy machine)',
	]);
});

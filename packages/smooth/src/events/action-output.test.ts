import { expect, test } from 'vitest';
import { actionOutput } from './action-output.ts';

test.each<[string, unknown, unknown, number | null, number | null]>([
	['wrapped', { output: { a: 1 }, credits_used: 0.5, duration: 1.25 }, { a: 1 }, 0.5, 1_250],
	['wrapped without output', { credits_used: 0, duration: 0 }, null, 0, 0],
	['plain data', { a: 1 }, { a: 1 }, null, null],
	[
		'plain data that has fields of a wrapper',
		{ output: 'x', credits_used: 3 },
		{ output: 'x', credits_used: 3 },
		null,
		null,
	],
	[
		'plain data that has more than a wrapper',
		{ output: 1, credits_used: 3, duration: 2, name: 'film' },
		{ output: 1, credits_used: 3, duration: 2, name: 'film' },
		null,
		null,
	],
	['a plain text', 'title', 'title', null, null],
	['a plain false', false, false, null, null],
	['nothing', undefined, null, null, null],
])('%s', (_, value, output, credits, durationMs) => {
	expect(actionOutput(value)).toEqual({
		output,
		usage: { credits, dollars: credits === null ? null : credits / 100, steps: null, durationMs },
	});
});

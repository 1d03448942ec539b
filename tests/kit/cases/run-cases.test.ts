import { expect, test } from 'vitest';
import type { Case } from './case.ts';
import { runCases } from './run-cases.ts';

test('a case that fails does not stop the others, and a stopped run runs no more of them', async () => {
	const stopping = new AbortController();
	const ran: string[] = [];
	const cases: readonly Case<object>[] = [
		{ name: 'fails', run: async () => Promise.reject(new Error('why')) },
		{ name: 'notes', run: async ({ note }) => note('seen') },
		{
			name: 'hangs',
			run: async () => {
				stopping.abort(new Error('stop'));
				await new Promise(() => {});
			},
		},
		{ name: 'never', run: async () => void ran.push('never') },
	];
	const results = await runCases(cases, {}, stopping.signal, ({ name }) => void ran.push(name));
	expect(results.map(({ state, error, notes }) => [state, error, notes])).toEqual([
		['failed', 'why', []],
		['passed', null, ['seen']],
		['not run', null, []],
		['not run', null, []],
	]);
	expect(ran).toEqual(['fails', 'notes', 'hangs', 'never']);
});

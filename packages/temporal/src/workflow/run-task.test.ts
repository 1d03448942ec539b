import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { failureOf } from '../testing/failure-of.ts';
import { runTask } from './run-task.ts';

test.each<[string, object, RegExp]>([
	['a function', { tools: { look: () => 'here' } }, /`request\.options\.tools\.look` is a function/],
	['bytes', { certificates: [{ file: new Uint8Array(2) }] }, /is a Uint8Array/],
	['a secret', { secrets: { pin: { value: 'hunter2' } } }, /`secrets\.pin` would stay in the workflow's history/],
])('%s, which a history would lose or keep, is refused before anything is done', async (_, options, why) => {
	const failure = await failureOf(runTask({ prompt: 'do it', options }));
	expect([failure.type, failure.nonRetryable]).toEqual(['invalid_request', true]);
	expect(failure.message).toMatch(why);
	expect(failure.message).toContain('addOptions');
	expect(failure.message).not.toContain('hunter2');
});

// The sandbox has neither Node's modules nor timers, and everything that is imported is in each workflow's bundle.
test('the entry for workflows loads nothing but Temporal’s and what looks at JSON', async () => {
	const folder = new URL('.', import.meta.url);
	const loaded = new Set<string>();
	for (const name of await readdir(folder)) {
		if (name.endsWith('.test.ts')) continue;
		const text = await readFile(new URL(name, folder), 'utf8');
		for (const [, clause, from] of text.matchAll(/^(?:import|export) ([^;]*?) from '([^']+)';/gms)) {
			if (!clause?.startsWith('type ')) loaded.add(from ?? '');
		}
	}
	expect([...loaded].sort()).toEqual(['./run-task.ts', '@anybrowser/core/json', '@temporalio/workflow']);
});

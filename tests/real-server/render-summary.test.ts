import { expect, test } from 'vitest';
import { renderSummary } from './render-summary.ts';
import type { Summary } from './summary.ts';

const difference = { operation: 'getRun', side: 'response', what: 'expected 1, got 2', count: 3 } as const;
const summary: Summary = {
	versions: { server: '1.0.48', python: '3.11.7', chromium: '156.0', node: '20.20.2' },
	cases: [
		{ name: 'one', state: 'passed', seconds: 1.25, error: null, notes: ['a fact'] },
		{ name: 'two', state: 'failed', seconds: 0.5, error: 'first\nsecond', notes: [] },
		{ name: 'three', state: 'not run', seconds: 0, error: null, notes: [] },
	],
	differences: [
		{ ...difference, field: 'status', isAddition: false },
		{ ...difference, field: 'body.attempt', isAddition: true },
		{ ...difference, operation: 'listRuns', field: 'body[].attempt', isAddition: true },
	],
	exchanges: 12,
	asked: { extract: 2 },
	unknownQuestions: ['what\nis this'],
	seconds: { install: 0.3, start: 8, cases: 20, all: 28.3 },
	endedByForce: 0,
};

test('a summary names every case, what differs, and counts what did not run', () => {
	const lines = renderSummary(summary).split('\n');
	expect(lines).toContain('✓ one (1.3 s)');
	expect(lines).toContain('    · a fact');
	expect(lines).toContain('✗ two (0.5 s)');
	expect(lines).toContain('    second');
	expect(lines).toContain('– three');
	expect(lines).toContain('  differs: getRun, response status, expected 1, got 2 (3 ×)');
	expect(lines).toContain('  adds: attempt, in getRun, listRuns');
	expect(lines).toContain('  the model had no answer to: what is this');
	expect(lines.at(-1)).toBe('1 passed, 1 failed, 1 not run');
});

test('a run in which nothing differs says so', () => {
	expect(renderSummary({ ...summary, differences: [] })).toContain('Nothing differs from the specification in 12');
});

import { expect, test } from 'vitest';
import type { ClientSummary } from './client-summary.ts';
import { renderClientSummary } from './render-client-summary.ts';

const summary: ClientSummary = {
	versions: {
		'smooth-py': '0.4.5',
		skyvern: '1.0.48',
		browserbase: '1.22.0',
		'@browserbasehq/sdk': '2.21.0',
		'@browserbasehq/stagehand': '3.7.3',
		python: '3.11.7',
		node: '20.20.2',
	},
	hosts: { 'puppeteer-core': '25.16.0' },
	cases: [
		{ name: 'one', state: 'passed', seconds: 1.25, error: null, notes: ['a fact'] },
		{ name: 'two', state: 'failed', seconds: 0.5, error: 'why', notes: [] },
	],
	differences: {
		smooth: [
			{
				operation: 'createTask',
				side: 'request',
				field: 'body.x',
				what: 'expected 1, got 2',
				isAddition: false,
				count: 3,
			},
		],
		skyvern: [],
		browserbase: [],
	},
	exchanges: { smooth: 7, skyvern: 5, browserbase: 3 },
	outside: ['example.com'],
	seconds: { install: 0, cases: 1, all: 1 },
};

test('a summary names every case, what each SDK does against the specification, and who was kept from where', () => {
	const lines = renderClientSummary(summary).split('\n');
	expect(lines).toContain('✓ one (1.3 s)');
	expect(lines).toContain('    why');
	expect(lines).toContain('smooth: differs from the specification (7 requests):');
	expect(lines).toContain('  createTask, request body.x, expected 1, got 2 (3 ×)');
	expect(lines).toContain('skyvern: nothing differs from the specification in 5 requests.');
	expect(lines).toContain('Outside of loopback: example.com (refused)');
	expect(lines.at(-1)).toBe('1 passed, 1 failed');
});

import { type CoverageEntry, totalCoverage } from '@anybrowser/emulator';
import { describe, expect, test } from 'vitest';
import { coverageTable } from './coverage-table.ts';
import { declareContract } from './declare-contract.ts';

/** What the run must see of each specification, at least. Raise it when it sees more. */
const floors = {
	smooth: { operations: 10, statuses: 28, requestFields: 47, responseFields: 88 },
	skyvern: { operations: 18, statuses: 45, requestFields: 45, responseFields: 285 },
} as const;

const entries: CoverageEntry[] = [];
const known = new Set<string>();
declareContract('fetch', seen => {
	// What nobody has seen is needed once, for the sums; a hundred times over it would only be slow to add up.
	for (const entry of seen) {
		const name = `${entry.provider} ${entry.operation} ${entry.status}`;
		if (entry.count > 0 || !known.has(name)) entries.push(entry);
		known.add(name);
	}
});

describe('coverage of the specification by the whole run', () => {
	test.each(Object.entries(floors))('%s', (provider, floor) => {
		process.stdout.write(`${coverageTable(provider, entries)}\n`);
		const totals = totalCoverage(entries.filter(entry => entry.provider === provider));
		for (const [what, least] of Object.entries(floor)) {
			expect(totals[what as keyof typeof floor].covered, what).toBeGreaterThanOrEqual(least);
		}
	});
});

import type { CoverageEntry } from '../guard/coverage.ts';
import { totalCoverage } from '../guard/total-coverage.ts';
import type { CoverageView } from './inspector-data.ts';

/** What was seen of each operation. */
export function toCoverageViews(entries: readonly CoverageEntry[]): CoverageView[] {
	const operations = new Map<string, CoverageEntry[]>();
	for (const entry of entries) {
		const key = `${entry.provider} ${entry.operation}`;
		operations.set(key, [...(operations.get(key) ?? []), entry]);
	}
	return [...operations.values()].flatMap(all => {
		const [first] = all;
		if (first === undefined) return [];
		const { requestFields, responseFields } = totalCoverage(all);
		return {
			provider: first.provider,
			operation: first.operation,
			count: all.reduce((sum, each) => sum + each.count, 0),
			statuses: all.map(({ status, count }) => ({ status, count })),
			requestFields,
			responseFields,
		};
	});
}

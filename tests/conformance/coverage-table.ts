import { type CoverageEntry, type CoverageTotals, type Share, totalCoverage } from '@anybrowser/emulator';

/** What of a provider's specification a run has seen: a line an operation, and the sums. */
export function coverageTable(provider: string, entries: readonly CoverageEntry[]): string {
	const own = entries.filter(entry => entry.provider === provider);
	const operations = [...new Set(own.map(entry => entry.operation))];
	const lines = operations.map(operation => {
		const rows = own.filter(entry => entry.operation === operation);
		const statuses = [...new Set(rows.map(row => row.status))].map(
			status => `${status} ${sum(rows.filter(row => row.status === status).map(row => row.count)) || '–'}`,
		);
		const { requestFields, responseFields } = totalCoverage(rows);
		return `${operation.padEnd(28)}${statuses.join('  ').padEnd(50)}  sent ${share(requestFields)}  read ${share(responseFields)}`;
	});
	return [
		`${provider}: operation × status × field over the whole run`,
		...lines,
		describeTotals(totalCoverage(own)),
	].join('\n');
}

function describeTotals(totals: CoverageTotals): string {
	return `in all: ${Object.entries(totals)
		.map(([what, each]) => `${what} ${share(each)}`)
		.join(', ')}`;
}

function share({ covered, total }: Share): string {
	return `${covered}/${total}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}

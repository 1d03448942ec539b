import type { ProviderReport } from './run-provider.ts';

const columnWidth = 44;

/** The reports as a table, one column a provider. */
export function sideBySide(reports: readonly ProviderReport[]): string {
	const rows: [string, ...string[]][] = [
		['', ...reports.map(report => report.provider)],
		['outcome', ...reports.map(report => (report.ok ? 'ok' : `failed: ${report.error?.code}`))],
		['task', ...reports.map(({ result }) => (result ? brief(result.task) : '–'))],
		...dataRows(reports),
		['evaluate', ...reports.map(({ result }) => (result ? evaluated(result.evaluated) : '–'))],
		['open sessions', ...reports.map(({ result }) => (result ? String(result.openSessions) : '–'))],
		['time', ...reports.map(report => `${(report.durationMs / 1_000).toFixed(2)} s`)],
		['requests', ...reports.map(report => String(report.requests))],
		["can't do", ...reports.map(report => report.missing.join(', ') || 'nothing missing')],
	];
	return rows.flatMap(row => wrapRow(row)).join('\n');
}

function dataRows(reports: readonly ProviderReport[]): [string, ...string[]][] {
	const columns = reports.map(({ result }) => (result ? dataLines(result.data) : ['–']));
	const height = Math.max(...columns.map(lines => lines.length));
	return Array.from({ length: height }, (_, index) => [
		index === 0 ? 'extracted' : '',
		...columns.map(lines => lines[index] ?? ''),
	]);
}

function dataLines(data: NonNullable<ProviderReport['result']>['data']): string[] {
	if ('title' in data) return [data.title];
	return data.products.map(({ name, price, inStock }) => `${name}, ${price.toFixed(2)}${inStock ? '' : ' (sold out)'}`);
}

function evaluated(outcome: NonNullable<ProviderReport['result']>['evaluated']): string {
	return 'value' in outcome ? brief(outcome.value) : `refused: ${outcome.refused}`;
}

function brief(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

/** One row as several lines where a cell is wider than its column. */
function wrapRow([label, ...cells]: readonly [string, ...string[]]): string[] {
	const wrapped = cells.map(wrap);
	const height = Math.max(...wrapped.map(lines => lines.length));
	return Array.from({ length: height }, (_, index) =>
		[(index === 0 ? label : '').padEnd(14), ...wrapped.map(lines => (lines[index] ?? '').padEnd(columnWidth))]
			.join(' │ ')
			.trimEnd(),
	);
}

function wrap(text: string): string[] {
	const lines: string[] = [''];
	for (const word of text.split(/\s+/)) {
		const last = lines.length - 1;
		const joined = lines[last] === '' ? word : `${lines[last]} ${word}`;
		if (joined.length <= columnWidth) lines[last] = joined;
		else lines.push(word.slice(0, columnWidth));
	}
	return lines;
}

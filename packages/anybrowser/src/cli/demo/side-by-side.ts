import { displayWidth, padColumns } from '../display-width.ts';
import type { ProviderReport } from './run-provider.ts';

const maxColumnWidth = 44;
const minColumnWidth = 16;
const labelWidth = 14;
const gap = ' │ ';

/**
 * The reports as a table, one column a provider.
 *
 * @param width How wide the terminal is. Where the columns don't fit beside each other, they are below each other.
 */
export function sideBySide(reports: readonly ProviderReport[], width = Number.POSITIVE_INFINITY): string {
	const fitting = Math.floor((width - labelWidth) / reports.length) - gap.length;
	if (fitting < maxColumnWidth && reports.length > 1)
		return reports.map(report => sideBySide([report], width)).join('\n\n');
	return table(reports, Math.max(minColumnWidth, Math.min(maxColumnWidth, fitting)));
}

function table(reports: readonly ProviderReport[], columnWidth: number): string {
	const rows: [string, ...string[]][] = [
		['', ...reports.map(report => report.provider)],
		['outcome', ...reports.map(report => (report.ok ? 'ok' : `failed: ${report.error?.code}`))],
		['task', ...reports.map(({ result }) => (result ? brief(result.task) : '–'))],
		...dataRows(reports),
		['evaluate', ...reports.map(({ result }) => (result ? evaluated(result.evaluated) : '–'))],
		['screenshot', ...reports.map(({ result }) => (result ? pictured(result.screenshot) : '–'))],
		['open sessions', ...reports.map(({ result }) => (result ? String(result.openSessions) : '–'))],
		['time', ...reports.map(report => `${(report.durationMs / 1_000).toFixed(2)} s`)],
		['requests', ...reports.map(report => String(report.requests))],
		["can't do", ...reports.map(report => report.missing.join(', ') || 'nothing missing')],
	];
	return rows.flatMap(row => wrapRow(row, columnWidth)).join('\n');
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

function pictured(outcome: NonNullable<ProviderReport['result']>['screenshot']): string {
	if ('refused' in outcome) return `refused: ${outcome.refused}`;
	const { width, height, bytes, file } = outcome;
	const size = `${width} × ${height}, ${Math.round(bytes / 1_000)} kB`;
	return file === null ? size : `${size}: ${file}`;
}

function brief(value: unknown): string {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

/** One row as several lines where a cell is wider than its column. */
function wrapRow([label, ...cells]: readonly [string, ...string[]], columnWidth: number): string[] {
	const wrapped = cells.map(cell => wrap(cell, columnWidth));
	const height = Math.max(...wrapped.map(lines => lines.length));
	return Array.from({ length: height }, (_, index) =>
		[
			(index === 0 ? label : '').padEnd(labelWidth),
			...wrapped.map(lines => padColumns(lines[index] ?? '', columnWidth)),
		]
			.join(gap)
			.trimEnd(),
	);
}

function wrap(text: string, columnWidth: number): string[] {
	const lines: string[] = [''];
	for (const word of text.split(/\s+/).flatMap(part => pieces(part, columnWidth))) {
		const last = lines.length - 1;
		const joined = lines[last] === '' ? word : `${lines[last]} ${word}`;
		if (displayWidth(joined) <= columnWidth) lines[last] = joined;
		else lines.push(word);
	}
	return lines;
}

/** A word that is wider than its column, in parts. */
function pieces(word: string, columnWidth: number): string[] {
	const parts: string[] = [''];
	for (const letter of word) {
		const last = parts.length - 1;
		if (displayWidth(`${parts[last]}${letter}`) > columnWidth) parts.push(letter);
		else parts[last] += letter;
	}
	return parts;
}

import { displayWidth, padColumns } from './display-width.ts';
import { renderValue } from './render-record.ts';
import type { Style } from './style.ts';

/** Some fields of several things, one thing a line. */
export function renderTable<Row extends object>(
	rows: readonly Row[],
	columns: readonly (keyof Row & string)[],
	style: Style,
): string {
	if (rows.length === 0) return '';
	const cells = rows.map(row => columns.map(column => renderValue(row[column]) || '–'));
	const widths = columns.map((column, index) =>
		Math.max(column.length, ...cells.map(row => displayWidth(row[index] ?? ''))),
	);
	const line = (row: readonly string[]) =>
		row
			.map((cell, index) => padColumns(cell, widths[index] ?? 0))
			.join('  ')
			.trimEnd();
	return [style.bold(line(columns)), ...cells.map(line)].join('\n');
}

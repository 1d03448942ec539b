import { cutColumns, displayWidth, padColumns } from './display-width.ts';
import { renderValue } from './render-record.ts';
import type { Style } from './style.ts';

/** Columns that a cell keeps when others need room. */
const minWidth = 8;
const gap = '  ';

/**
 * Some fields of several things, one thing a line; a field that none has is left out. Where the terminal is narrower, cells are cut, the widest first, but never
 * those of the first column, which are ids to be copied; and where that isn't enough, each thing takes two lines.
 *
 * @param width How wide the terminal is. Default: as wide as it takes.
 */
export function renderTable<Row extends object>(
	rows: readonly Row[],
	columns: readonly (keyof Row & string)[],
	style: Style,
	width = Number.POSITIVE_INFINITY,
): string {
	if (rows.length === 0) return '';
	const shown = columns.filter((name, index) => index === 0 || rows.some(row => renderValue(row[name]) !== ''));
	const cells = rows.map(row => shown.map(column => renderValue(row[column]) || '–'));
	const widest = shown.map((column, index) =>
		Math.max(column.length, ...cells.map(row => displayWidth(row[index] ?? ''))),
	);
	const widths = fittingWidths(widest, width);
	if (widths === undefined) return stacked([shown, ...cells], width);
	const line = (row: readonly string[]) =>
		row
			.map((cell, index) => padColumns(cutColumns(cell, widths[index] ?? 0), widths[index] ?? 0))
			.join(gap)
			.trimEnd();
	return [style.bold(line(shown)), ...cells.map(line)].join('\n');
}

/** How wide each column may be; `undefined` where they don't fit beside each other. */
function fittingWidths(widest: readonly number[], width: number): readonly number[] | undefined {
	const widths = [...widest];
	const excess = () => widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1)) - width;
	while (excess() > 0) {
		const [, ...others] = widths;
		const most = Math.max(...others);
		if (others.length === 0 || most <= minWidth) return undefined;
		widths[widths.lastIndexOf(most)] = most - 1;
	}
	return widths;
}

/** The names of the fields first, so that it can be told what is what. */
function stacked(cells: readonly (readonly string[])[], width: number): string {
	return cells.map(([id = '', ...others]) => `${id}\n${cutColumns(gap + others.join(gap), width)}`).join('\n');
}

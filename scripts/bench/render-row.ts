import type { Column, Figure, Line, RowReport } from './row.ts';
import { verdict } from './verdict.ts';

/** A row's report as a table. */
export function renderRow(title: string, { columns, lines, remarks }: RowReport): string {
	const table = [['', ...columns.map(column => column.title)], ...lines.map(line => cells(line, columns))];
	const widths = table[0]?.map((_, index) => Math.max(...table.map(row => row[index]?.length ?? 0))) ?? [];
	const text = table.map(row => `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd());
	return [title, ...text, ...remarks.map(remark => `  (${remark})`)].join('\n');
}

function cells({ name, figures, note }: Line, columns: readonly Column[]): string[] {
	if (note !== undefined) return [name, note, ...columns.slice(1).map(() => '')];
	return [name, ...columns.map((column, index) => cell(figures[index] ?? null, column.decimals))];
}

function cell(figure: Figure | null, decimals: number): string {
	if (figure === null) return '–';
	const { value, budget, quartiles } = figure;
	const spread = quartiles ? ` (${quartiles.map(end => end.toFixed(decimals)).join('–')})` : '';
	return `${value.toFixed(decimals)}${spread}${budget === undefined ? '' : ` ${judge(figure, budget)}`}`;
}

function judge(figure: Figure, budget: number): string {
	if (verdict(figure) === 'pass') return `pass ≤ ${budget}`;
	return `OVER ${budget} by ${Math.ceil((figure.value / budget - 1) * 100)} %`;
}

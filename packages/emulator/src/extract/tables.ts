import { isHidden, visibleText } from '../page/visible-text.ts';
import { elementFields } from './element-fields.ts';
import { FoundInElement } from './found-in-element.ts';
import { groupLabels } from './group-labels.ts';
import { impliedFields } from './implied-fields.ts';
import type { Field, PageRecord, RecordGroup } from './page-record.ts';
import { tableGrid } from './table-grid.ts';

/** The tables that have a row of headers: a record for each row below. */
export function tables(document: Document): RecordGroup[] {
	return [...document.querySelectorAll('table')].flatMap(table => {
		const grid = tableGrid(table);
		const headers = headerRow(grid);
		if (!headers) return [];
		const columns = headers.map(cell => visibleText(cell) || (cell.getAttribute('aria-label') ?? ''));
		const rows = grid.filter(cells => isBodyRow(cells, headers));
		return [
			{ labels: groupLabels(table), records: rows.map(cells => toRecord(cells, columns)), weight: 0.95, columns },
		];
	});
}

/** The last row of headers only, so that columns go by their own name and not by that of a group of columns. */
function headerRow(grid: readonly Element[][]): Element[] | null {
	const isHeader = (cells: Element[]) =>
		cells.length > 1 && cells.every(cell => cell.tagName === 'TH' || cell.closest('thead') !== null);
	const first = grid.findIndex(cells => !isHeader(cells));
	return grid[(first < 0 ? grid.length : first) - 1] ?? null;
}

function isBodyRow(cells: Element[], headers: Element[]): boolean {
	const row = cells.find(cell => cell.tagName === 'TD')?.parentElement;
	if (!row || isHidden(row) || row.closest('thead, tfoot') !== null) return false;
	// A lone cell across the table is a caption or says that there is nothing.
	return cells.length > 1 && !cells.every(cell => cell === cells[0]) && !headers.includes(cells[0] as Element);
}

function toRecord(cells: readonly Element[], columns: readonly string[]): PageRecord {
	const byColumn = cells.flatMap((cell, index): Field[] => {
		const name = columns[index] ?? '';
		return name === '' ? [] : [{ name, found: new FoundInElement(cell), weight: 1 }];
	});
	const row = cells[0]?.parentElement;
	const own = row ? [...elementFields(row), ...impliedFields(row)] : [];
	// What the headers say comes first: the markup inside the cells only adds to it.
	return { kinds: [], fields: [...byColumn, ...own.map(field => ({ ...field, weight: field.weight * 0.8 }))] };
}

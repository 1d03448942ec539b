import { isHidden, visibleText } from '../page/visible-text.ts';
import { elementRecord, groupLabels } from './element-record.ts';
import { FoundInElement } from './found-in-element.ts';
import type { RecordGroup } from './read-page.ts';

/** The tables that have a row of headers: a record for each row below. */
export function tables(document: Document): RecordGroup[] {
	return [...document.querySelectorAll('table')].flatMap(table => {
		const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table && !isHidden(row));
		const first = rows.findIndex(row => !isHeader(row));
		// The last row of headers only, so that columns go by their own name and not by that of a group of columns.
		const header = rows[(first < 0 ? rows.length : first) - 1];
		if (!header) return [];
		const columns = [...header.children].map(cell => visibleText(cell) || (cell.getAttribute('aria-label') ?? ''));
		// A row of as many cells as there are columns: a lone cell across the table is a caption or says that there is nothing.
		const isBody = (row: Element) =>
			row.children.length === columns.length && !row.parentElement?.matches('thead, tfoot');
		const records = rows
			.filter(row => isBody(row) && !isHeader(row))
			.map(row => {
				const byColumn = columns.map((name, index) => ({
					name,
					found: new FoundInElement(row.children[index] as Element),
				}));
				// What the headers say comes first: the markup inside the cells only adds to it.
				return { kinds: [], sources: [byColumn, ...elementRecord(row).sources] };
			});
		return [{ labels: groupLabels(table), records, columns, isSubject: true }];
	});
}

function isHeader(row: Element): boolean {
	const cells = [...row.children];
	return cells.length > 1 && cells.every(cell => cell.tagName === 'TH' || row.parentElement?.tagName === 'THEAD');
}

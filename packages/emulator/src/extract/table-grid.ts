/** The cells of a table row by row, where a cell that spans several rows or columns stands in each of them. */
export function tableGrid(table: Element): Element[][] {
	const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table);
	const grid: Element[][] = rows.map(() => []);
	rows.forEach((row, rowIndex) => {
		let column = 0;
		for (const cell of row.children) {
			if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
			while (grid[rowIndex]?.[column]) column++;
			const rowSpan = spanOf(cell, 'rowspan');
			const columnSpan = spanOf(cell, 'colspan');
			for (let down = 0; down < rowSpan; down++) {
				for (let right = 0; right < columnSpan; right++) {
					const target = grid[rowIndex + down];
					if (target) target[column + right] = cell;
				}
			}
			column += columnSpan;
		}
	});
	return grid;
}

function spanOf(cell: Element, name: string): number {
	const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
	return Math.min(Math.max(Number.isNaN(span) ? 1 : span, 1), 1000);
}

import { expect, test } from 'vitest';
import { renderRecord } from './render-record.ts';
import { renderTable } from './render-table.ts';
import { createStyle } from './style.ts';

test("what a terminal would obey is shown instead, and can't break a table", () => {
	expect(renderRecord({ name: 'a\u001b[2Jb\nc' })).toBe('name  a\\u001b[2Jb\\u000ac');
	expect(renderTable([{ id: 'a\nb' }], ['id'], createStyle(false)).split('\n')).toHaveLength(2);
});

test('warnings are left out, as they are told elsewhere', () => {
	expect(renderRecord({ id: 'x', warnings: [{ code: 'w' }] })).toBe('id  x');
});

test('columns are as wide as what is seen', () => {
	const rows = [
		{ name: '本屋', id: 'a' },
		{ name: '🍎é', id: 'b' },
		{ name: 'abcd', id: 'c' },
	];
	const [, ...lines] = renderTable(rows, ['name', 'id'], createStyle(false)).split('\n');
	expect(lines).toEqual(['本屋  a', '🍎é   b', 'abcd  c']);
});

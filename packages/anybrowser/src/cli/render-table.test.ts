import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { renderTable } from './render-table.ts';
import { createStyle } from './style.ts';

const rows = [
	{
		id: 'tsk_v2_000000000001',
		status: 'running',
		age: '3 min',
		title: '',
		prompt: 'Find the cheapest 本屋 flight to Kyoto',
	},
	{ id: 'tsk_v2_000000000002', status: 'succeeded', age: '2 h', title: '', prompt: 'Read the title' },
];
const columns = ['id', 'status', 'age', 'title', 'prompt'] as const;
const lines = (width?: number) => renderTable(rows, columns, createStyle(false), width).split('\n');

test('as wide as it takes, without what nobody has', () => {
	expect(lines()).toEqual([
		'id                   status     age    prompt',
		'tsk_v2_000000000001  running    3 min  Find the cheapest 本屋 flight to Kyoto',
		'tsk_v2_000000000002  succeeded  2 h    Read the title',
	]);
});

test.each([80, 60, 52, 44, 30, 20])('in %i columns nothing is wider, and every id stays whole', width => {
	const narrow = lines(width);
	for (const line of narrow) expect(displayWidth(line)).toBeLessThanOrEqual(width);
	for (const { id } of rows) expect(narrow.some(line => line.startsWith(id))).toBe(true);
});

test('the widest cells are cut first, and where that is not enough each thing takes two lines', () => {
	expect(lines(60)[1]).toBe('tsk_v2_000000000001  running    3 min  Find the cheapest 本…');
	expect(lines(44)).toEqual([
		'id',
		'  status  age  prompt',
		'tsk_v2_000000000001',
		'  running  3 min  Find the cheapest 本屋 fl…',
		'tsk_v2_000000000002',
		'  succeeded  2 h  Read the title',
	]);
});

import { expect, test } from 'vitest';
import { readBenchOptions } from './bench-options.ts';

const known = ['call', 'task', 'bundle'];

test('everything is measured unless rows are named', () => {
	expect(readBenchOptions([], known)).toEqual({ help: false, json: false, rows: known });
	expect(readBenchOptions(['--only', 'bundle', '--only', 'call', '--json'], known)).toEqual({
		help: false,
		json: true,
		rows: ['call', 'bundle'],
	});
	expect(readBenchOptions(['--only', 'task,bundle', '-h'], known)).toMatchObject({
		help: true,
		rows: ['task', 'bundle'],
	});
});

test('what is not known is refused', () => {
	expect(() => readBenchOptions(['--only', 'speed'], known)).toThrow('"speed" is no row. Known: call, task, bundle.');
	expect(() => readBenchOptions(['--fast'], known)).toThrow("'--fast'");
});

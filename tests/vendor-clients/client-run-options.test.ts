import { expect, test } from 'vitest';
import { readClientRunOptions } from './client-run-options.ts';

test('without options everything runs; parts are named, once or often', () => {
	expect(readClientRunOptions([])).toEqual({ help: false, json: false, only: [] });
	expect(readClientRunOptions(['--only', 'a', '--only', 'b', '--json'])).toEqual({
		help: false,
		json: true,
		only: ['a', 'b'],
	});
});

test.each([[['--what']], [['smooth']]])('%j is refused', parameters => {
	expect(() => readClientRunOptions(parameters)).toThrow();
});

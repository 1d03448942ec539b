import { expect, test } from 'vitest';
import { readServerRunOptions } from './server-run-options.ts';
import { defaultServerVersion, isAtLeast } from './server-version.ts';

test('without options everything runs, on the pinned server', () => {
	expect(readServerRunOptions([])).toEqual({ help: false, json: false, server: defaultServerVersion, only: [] });
	expect(readServerRunOptions(['--only', 'a', '--only', 'b', '--json']).only).toEqual(['a', 'b']);
});

test.each([[['--server', '../x']], [['--server', 'latest']], [['--what']]])('%j is refused', parameters => {
	expect(() => readServerRunOptions(parameters)).toThrow();
});

test.each([
	['1.0.50', '1.0.50', true],
	['1.0.9', '1.0.50', false],
	['1.1.0', '1.0.50', true],
])('%s is at least %s: %s', (version, other, expected) => {
	expect(isAtLeast(version, other)).toBe(expected);
});

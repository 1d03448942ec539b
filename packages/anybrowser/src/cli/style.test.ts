import { expect, test } from 'vitest';
import { createStyle, hasColor } from './style.ts';
import { terminalText } from './terminal-text.ts';

test.each([
	[true, {}, true],
	[false, {}, false],
	[true, { NO_COLOR: '1' }, false],
	[true, { NO_COLOR: '' }, true],
	[true, { TERM: 'dumb' }, false],
	[false, { FORCE_COLOR: '1' }, true],
	[true, { FORCE_COLOR: '0' }, false],
	[true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
])('a terminal: %s, with %j: colours %s', (isTTY, env, expected) => {
	expect(hasColor({ isTTY }, env)).toBe(expected);
});

test('without colours a text stays as it is', () => {
	expect(createStyle(false).red('x')).toBe('x');
	expect(terminalText(createStyle(true).red('x'))).toBe('\u001b[31mx\u001b[39m');
});

import { expect, test } from 'vitest';
import { paintText, terminalLine, terminalText } from './terminal-text.ts';

const hostile: readonly (readonly [string, string, string])[] = [
	['a sequence that clears the screen', '\u001b[2Jx', '\\u001b[2Jx'],
	[
		'a link (OSC 8)',
		'\u001b]8;;https://elsewhere.test\u0007y\u001b]8;;\u0007',
		'\\u001b]8;;https://elsewhere.test\\u0007y',
	],
	['a carriage return', 'failed\rdone', 'failed\\u000ddone'],
	['a control sequence of one character (C1)', '\u009b31mred', '\\u009b31mred'],
	['what turns the direction of writing', 'a\u202egpj.exe', 'a\\u202egpj.exe'],
	['what isolates a direction', '\u2066a\u2069', '\\u2066a\\u2069'],
	['a backspace', 'ab\b', 'ab\\u0008'],
	['a line end of its own', 'a\u2028b', 'a\\u2028b'],
];

test.each(hostile)('%s is shown', (_, text, shown) => {
	expect(terminalText(text)).toContain(shown);
	expect(terminalLine(text)).toContain(shown);
	expect(terminalText(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
});

test('lines, tabs, and the scripts of people stay as they are', () => {
	const text = 'a\tb\nשלום 本屋 👩‍👩‍👧 é\n';
	expect(terminalText(text)).toBe(text);
	expect(terminalText('a\r\nb')).toBe('a\nb');
	expect(terminalLine('a\nb\tc')).toBe('a\\u000ab\\u0009c');
});

test('our own colours reach a terminal, those of others do not', () => {
	expect(terminalText(paintText('red', 'x\u001b[32my'))).toBe('\u001b[31mx\\u001b[32my\u001b[39m');
});

test('a JSON document holds the same values', () => {
	const value = { text: hostile.map(([, text]) => text).join('') };
	expect(JSON.parse(terminalText(JSON.stringify(value, null, 2)))).toEqual(value);
});

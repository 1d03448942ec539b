import { expect, test } from 'vitest';
import { parseDate, parseDateTime } from './parse-date.ts';

test.each<[string, string | undefined]>([
	['2024-03-03', '2024-03-03'],
	['2024-03-03T23:00:00-05:00', '2024-03-03'],
	['3 March 2024', '2024-03-03'],
	['Sunday, 3rd Mar. 2024', '2024-03-03'],
	['March 3, 2024', '2024-03-03'],
	['03.04.2024', '2024-04-03'],
	['03/04/2024', undefined],
	['2024-02-31', undefined],
	['31 Foo 2024', undefined],
	['yesterday', undefined],
])('reads %j as the date %j', (text, expected) => {
	expect(parseDate(text)).toBe(expected);
});

test.each<[string, string | undefined]>([
	['2024-03-03T10:00:00Z', '2024-03-03T10:00:00Z'],
	['2024-03-03 10:00+0100', '2024-03-03T10:00:00+01:00'],
	['2024-03-03T10:00', undefined],
	['2024-03-03', undefined],
])('reads %j as the moment %j', (text, expected) => {
	expect(parseDateTime(text)).toBe(expected);
});

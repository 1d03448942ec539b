import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

test.each<[string, Record<string, string>, number | undefined]>([
	['seconds', { 'retry-after': '3' }, 3_000],
	['fractions of seconds', { 'retry-after': '0.25' }, 250],
	['an HTTP date', { 'retry-after': 'Fri, 20 Nov 2026 12:00:07 GMT' }, 7_000],
	['a date that has passed', { 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
	[
		"an HTTP date by the server's own clock, an hour behind",
		{ date: 'Fri, 20 Nov 2026 11:00:00 GMT', 'retry-after': 'Fri, 20 Nov 2026 11:00:07 GMT' },
		7_000,
	],
	['a date of its own that is none', { date: 'now', 'retry-after': 'Fri, 20 Nov 2026 12:00:07 GMT' }, 7_000],
	['milliseconds', { 'retry-after-ms': '150' }, 150],
	['milliseconds before seconds', { 'retry-after-ms': '150', 'retry-after': '3' }, 150],
	['several days', { 'retry-after': '864000' }, 864_000_000],
	['seconds with a plus', { 'retry-after': '+5' }, 5_000],
	['seconds with an exponent', { 'retry-after': '1e1' }, 10_000],
	['seconds with a point at the end', { 'retry-after': '5.' }, 5_000],
	['seconds with their unit', { 'retry-after': '5s' }, 5_000],
	['seconds with the word', { 'retry-after': '5 seconds' }, 5_000],
	['milliseconds with their unit', { 'retry-after': '250ms' }, 250],
	['seconds in quotes', { 'retry-after': '"5"' }, 5_000],
	['two headers, of which the longer counts', { 'retry-after': '5, 7' }, 7_000],
	['a date of the second form', { 'retry-after': 'Friday, 20-Nov-26 12:00:07 GMT' }, 7_000],
	['a date of the third form, which names no zone', { 'retry-after': 'Fri Nov 20 12:00:07 2026' }, 7_000],
	['a date as JSON writes it', { 'retry-after': '2026-11-20T12:00:07Z' }, 7_000],
	[
		"a date by the server's own clock, an hour ahead",
		{ 'retry-after': 'Fri, 20 Nov 2026 13:00:07 GMT', date: 'Fri, 20 Nov 2026 13:00:00 GMT' },
		7_000,
	],
	['more than a number can hold', { 'retry-after': '9'.repeat(400) }, undefined],
	['more milliseconds than a number can hold', { 'retry-after-ms': '9'.repeat(400), 'retry-after': '3' }, 3_000],
	['infinity', { 'retry-after': 'Infinity' }, undefined],
	['blank', { 'retry-after': ' ' }, undefined],
	['hexadecimal', { 'retry-after': '0x10' }, undefined],
	['nothing', {}, undefined],
	['a negative number', { 'retry-after': '-5' }, undefined],
	['rubbish', { 'retry-after': 'soon' }, undefined],
	['a version number that Date.parse would read', { 'retry-after': '1.2.3' }, undefined],
])('%s', (_, headers, expected) => {
	expect(retryAfterMs(new Headers(headers), now)).toBe(expected);
});

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
	['nothing', {}, undefined],
	['a negative number', { 'retry-after': '-5' }, undefined],
	['rubbish', { 'retry-after': 'soon' }, undefined],
	['a version number that Date.parse would read', { 'retry-after': '1.2.3' }, undefined],
])('%s', (_, headers, expected) => {
	expect(retryAfterMs(new Headers(headers), now)).toBe(expected);
});

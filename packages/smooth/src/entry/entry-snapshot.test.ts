import { expect, test } from 'vitest';
import { unixDate } from './entry-snapshot.ts';

test('seconds and milliseconds are told apart', () => {
	const expected = new Date('2026-11-20T12:00:00Z');
	expect(unixDate(expected.getTime() / 1_000)).toEqual(expected);
	expect(unixDate(expected.getTime())).toEqual(expected);
	expect(unixDate(null)).toBeNull();
	expect(unixDate(undefined)).toBeNull();
});

test.each([-1e308, 1e300, Number.NaN])('%s is no time', time => {
	expect(unixDate(time)).toBeNull();
});

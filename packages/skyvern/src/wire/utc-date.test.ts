import { expect, test } from 'vitest';
import { utcDate } from './utc-date.ts';

test.each([
	['2026-11-20T23:40:32.216199', '2026-11-20T23:40:32.216Z'],
	['2026-11-20T23:40:32', '2026-11-20T23:40:32.000Z'],
	['2026-11-20T23:40:32Z', '2026-11-20T23:40:32.000Z'],
	['2026-11-20T23:40:32+02:00', '2026-11-20T21:40:32.000Z'],
])('%s is %s', (text, expected) => {
	expect(utcDate(text)?.toISOString()).toBe(expected);
});

test.each([null, undefined, '', 'yesterday'])('%j is no date', text => {
	expect(utcDate(text)).toBeNull();
});

import { expect, test } from 'vitest';
import { creationDate } from './creation-date.ts';

test('seconds and milliseconds are told apart', () => {
	const expected = new Date('2026-11-20T12:00:00Z');
	expect(creationDate(expected.getTime() / 1_000)).toEqual(expected);
	expect(creationDate(expected.getTime())).toEqual(expected);
	expect(creationDate(null)).toBeNull();
	expect(creationDate(undefined)).toBeNull();
});

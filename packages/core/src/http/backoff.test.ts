import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

test.each([
	[1, 0.999999, 500],
	[2, 0.999999, 1_000],
	[4, 0.999999, 4_000],
	[5, 0.999999, 8_000],
	[40, 0.999999, 8_000],
	[3, 0.5, 1_000],
	[3, 0, 0],
])('after attempt %i with chance %f: %i ms', (attempt, random, ms) => {
	expect(backoff(attempt, random)).toBe(ms);
});

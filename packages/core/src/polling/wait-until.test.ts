import { expect, test } from 'vitest';
import type { RequestOptions } from '../contract/request-options.ts';
import { type Clock, systemClock } from '../http/clock.ts';
import { type UntilOptions, waitUntil } from './wait-until.ts';

/** A wait for the third read, with a clock that only moves when somebody sleeps. */
function wait(options: Partial<UntilOptions<number>> = {}) {
	let time = 0;
	const clock: Clock = {
		...systemClock,
		now: () => time,
		async sleep(ms) {
			time += ms;
		},
	};
	const reads: RequestOptions[] = [];
	const state = waitUntil({
		provider: 'smooth',
		operation: 'sessions.ready',
		request: undefined,
		read: async request => reads.push(request),
		isDone: count => count === 3,
		describe: () => 'it was not ready',
		clock,
		...options,
	});
	return { state, reads };
}

test('reads until it is done, each time with what is left of the deadline', async () => {
	const { state, reads } = wait({ request: { deadline: 60_000, apiKey: 'other' } });
	expect(await state).toBe(3);
	expect(reads.every(({ apiKey }) => apiKey === 'other')).toBe(true);
	const left = reads.map(({ deadline = 0 }) => deadline);
	expect(left[0]).toBe(60_000);
	expect(left).toEqual(left.toSorted((one, other) => other - one));
	expect(left[2]).toBeLessThan(60_000);
});

test('without a deadline it ends after five minutes, and says that it can be called again', async () => {
	await expect(wait({ isDone: () => false }).state).rejects.toMatchObject({
		code: 'timeout',
		retryable: true,
		message: 'sessions.ready: it was not ready after 300000 ms. Call it again to go on waiting',
	});
});

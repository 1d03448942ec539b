import { expect, test } from 'vitest';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type Clock, systemClock } from '../http/clock.ts';
import { type PollOptions, poll } from './poll.ts';
import { pollInterval } from './poll-interval.ts';

/** A clock that only moves when somebody sleeps. */
function sleepingClock(): Clock & { time: number } {
	return {
		...systemClock,
		time: 0,
		now() {
			return this.time;
		},
		async sleep(ms, signal) {
			signal?.throwIfAborted();
			this.time += ms;
		},
	};
}

function waitFor(read: PollOptions<string>['read'], options: Partial<PollOptions<string>> = {}) {
	return poll({
		clock: sleepingClock(),
		read,
		isDone: state => state === 'done',
		deadlineMs: 600_000,
		onTimeout: last => new AnyBrowserError('timeout', `last: ${last}`),
		...options,
	});
}

const passing = new AnyBrowserError('provider', 'status 500', { retryable: true });

test.each([
	[0, 600],
	[10_000, 1_100],
	[90_000, 5_000],
	[3_600_000, 5_000],
])('at an age of %i ms the interval is %i ms', (age, interval) => {
	expect(pollInterval(age)).toBe(interval);
});

test('a task of 12.7 s costs at most 18 requests and is seen within 5 % of its age', async () => {
	const clock = sleepingClock();
	let requests = 0;
	const read = async () => {
		requests++;
		return clock.time >= 12_700 ? 'done' : 'running';
	};
	await waitFor(read, { clock });
	expect(requests).toBeLessThanOrEqual(18);
	expect(clock.time - 12_700).toBeLessThanOrEqual(1_200);
});

test('the deadline ends the wait, and the error knows the last state', async () => {
	const clock = sleepingClock();
	const waiting = waitFor(async () => 'running', { clock, deadlineMs: 3_000 });
	await expect(waiting).rejects.toThrow('last: running');
	expect(clock.time).toBe(3_000);
});

test('faults that pass are tolerated', async () => {
	let reads = 0;
	const state = await waitFor(async () => {
		if (++reads < 4) throw passing;
		return 'done';
	});
	expect(state).toBe('done');
	expect(reads).toBe(4);
});

test('silence is tolerated for a minute, not for ever', async () => {
	const clock = sleepingClock();
	const waiting = waitFor(async () => Promise.reject(passing), { clock });
	await expect(waiting).rejects.toBe(passing);
	expect(clock.time).toBeGreaterThan(60_000);
	expect(clock.time).toBeLessThan(70_000);
});

test.each(['not_found', 'permission', 'authentication'] as const)('%s ends the wait at once', async code => {
	const error = new AnyBrowserError(code, 'gone');
	let reads = 0;
	const waiting = waitFor(async () => {
		reads++;
		throw error;
	});
	await expect(waiting).rejects.toBe(error);
	expect(reads).toBe(1);
});

test('an abort rejects with the reason', async () => {
	const controller = new AbortController();
	const waiting = waitFor(
		async () => {
			controller.abort('stop');
			return 'running';
		},
		{ signal: controller.signal },
	);
	await expect(waiting).rejects.toBe('stop');
});

test('where the process stood still past the deadline it looks once more', async () => {
	const clock = sleepingClock();
	let reads = 0;
	const read = async () => {
		reads++;
		if (clock.time === 0) clock.time = 3_600_000;
		return clock.time > 0 && reads > 1 ? 'done' : 'running';
	};
	expect(await waitFor(read, { clock, deadlineMs: 3_000 })).toBe('done');
	expect(reads).toBe(2);
});

test('that look is the last one, and has 10 s', async () => {
	const clock = sleepingClock();
	const given: number[] = [];
	const read = async (ms: number) => {
		given.push(ms);
		clock.time += 3_600_000;
		return 'running';
	};
	await expect(waitFor(read, { clock, deadlineMs: 3_000 })).rejects.toThrow('last: running');
	expect(given).toEqual([3_000, 10_000]);
});

test('a 404 is tolerated for 30 s after it was made', async () => {
	const clock = sleepingClock();
	const gone = new AnyBrowserError('not_found', 'gone');
	const waiting = waitFor(async () => Promise.reject(gone), { clock, since: 0 });
	await expect(waiting).rejects.toBe(gone);
	expect(clock.time).toBeGreaterThanOrEqual(30_000);
	expect(clock.time).toBeLessThan(35_000);
});

import { expect, test, vi } from 'vitest';
import { createAttemptSignal as create } from './attempt-signal.ts';
import { systemClock } from './clock.ts';

const createAttemptSignal = (timeoutMs: number, leftMs: number, caller?: AbortSignal) =>
	create({ clock: systemClock, timeoutMs, leftMs, caller });
const never = () => new Promise<never>(() => {});

test('work that settles in time is passed on, and leaves no timer', async () => {
	vi.useFakeTimers();
	try {
		const stop = createAttemptSignal(1_000, Number.POSITIVE_INFINITY);
		expect(await stop.orStopped(Promise.resolve('done'))).toBe('done');
		expect(vi.getTimerCount()).toBe(1);
		stop.release();
		expect(vi.getTimerCount()).toBe(0);
		expect(stop.stopped).toBeUndefined();
	} finally {
		vi.useRealTimers();
	}
});

test.each([
	['attempt', 10, Number.POSITIVE_INFINITY],
	['deadline', 1_000, 10],
] as const)('work that ignores the signal is given up at the %s', async (reason, timeoutMs, leftMs) => {
	const stop = createAttemptSignal(timeoutMs, leftMs);
	await expect(stop.orStopped(never())).rejects.toMatchObject({ name: 'TimeoutError' });
	expect(stop.stopped).toBe(reason);
	expect(stop.signal.aborted).toBe(true);
	stop.release();
});

test("the caller's abort gives work up with the caller's reason, also when it came first", async () => {
	const caller = new AbortController();
	const during = createAttemptSignal(1_000, 1_000, caller.signal);
	const waiting = during.orStopped(never());
	caller.abort('enough');
	await expect(waiting).rejects.toBe('enough');
	const after = createAttemptSignal(1_000, 1_000, caller.signal);
	await expect(after.orStopped(never())).rejects.toBe('enough');
	expect([during.stopped, after.stopped]).toEqual(['abort', 'abort']);
	during.release();
	after.release();
});

test('without any limit there is no timer', () => {
	vi.useFakeTimers();
	try {
		const stop = createAttemptSignal(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
		expect(vi.getTimerCount()).toBe(0);
		stop.release();
	} finally {
		vi.useRealTimers();
	}
});

test('an answer that came while the process stood still is read, though the time was up', async () => {
	let standstillMs = 0;
	let fire = () => {};
	const clock = {
		...systemClock,
		now: () => systemClock.now() + standstillMs,
		startTimer(_: number, onTime: () => void) {
			fire = onTime;
			return () => {};
		},
	};
	const stop = create({ clock, timeoutMs: 60_000, leftMs: 90_000, caller: undefined });
	standstillMs = 3_600_000;
	fire();
	expect(stop.stopped).toBeUndefined();
	expect(await stop.orStopped(Promise.resolve('read'))).toBe('read');
	// It gets no second grace.
	standstillMs *= 2;
	fire();
	expect(stop.stopped).toBe('attempt');
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a sleep that is aborted rejects at once with the reason and leaves no timer', async () => {
	const controller = new AbortController();
	const sleeping = systemClock.sleep(60_000, controller.signal);
	controller.abort('enough');
	await expect(sleeping).rejects.toBe('enough');
	expect(vi.getTimerCount()).toBe(0);
});

test('a signal that has fired already starts no timer', async () => {
	await expect(systemClock.sleep(60_000, AbortSignal.abort('before'))).rejects.toBe('before');
	expect(vi.getTimerCount()).toBe(0);
});

test('a sleep that ends leaves no listener', async () => {
	const { signal } = new AbortController();
	const removed = vi.spyOn(signal, 'removeEventListener');
	const sleeping = systemClock.sleep(10, signal);
	await vi.advanceTimersByTimeAsync(10);
	await sleeping;
	expect(removed).toHaveBeenCalledOnce();
});

test('a sleep longer than a timer can count does not end at once', async () => {
	let woke = false;
	const days = 30 * 24 * 3_600_000;
	const sleeping = systemClock.sleep(days).then(() => {
		woke = true;
	});
	await vi.advanceTimersByTimeAsync(days - 1);
	expect(woke).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	await sleeping;
	expect(woke).toBe(true);
});

test('a timer longer than one can count fires on time, once, and can be ended', async () => {
	const days = 60 * 24 * 3_600_000;
	const onTime = vi.fn();
	systemClock.startTimer(days, onTime);
	const endTimer = systemClock.startTimer(days, () => expect.unreachable('it was ended'));
	await vi.advanceTimersByTimeAsync(days - 1);
	endTimer();
	expect(onTime).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(days);
	expect(onTime).toHaveBeenCalledOnce();
	expect(vi.getTimerCount()).toBe(0);
});

test.each([3_600_000, -3_600_000])("setting the machine's clock by %i ms moves the wall time alone", ms => {
	const before = { now: systemClock.now(), wallTime: systemClock.wallTime() };
	vi.setSystemTime(before.wallTime + ms);
	expect(systemClock.now()).toBe(before.now);
	expect(systemClock.wallTime()).toBe(before.wallTime + ms);
});

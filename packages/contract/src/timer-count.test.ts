import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { counted, countRunning, type TimerCount, uncounted } from './timer-count.ts';

const hourMs = 3_600_000;

test('timers count while they run, whoever set them on the way of the work, until they are cleared or have fired', async () => {
	const timers: TimerCount = new Set();
	const leaving = new AbortController();
	const { timeout, interval, sleeping } = await counted(timers, async () => {
		await sleep(1);
		const timeout = setTimeout(() => {}, hourMs);
		await Promise.resolve();
		const interval = setInterval(() => {}, hourMs);
		const sleeping = sleep(hourMs, null, { signal: leaving.signal }).catch(() => {});
		return { timeout, interval, sleeping };
	});
	expect(timers.size).toBe(4);
	expect(countRunning(timers)).toBe(3);
	clearTimeout(timeout);
	expect(countRunning(timers)).toBe(2);
	clearInterval(interval);
	expect(countRunning(timers)).toBe(1);
	leaving.abort();
	await sleeping;
	expect(countRunning(timers)).toBe(0);
});

test('a timer that keeps no process alive counts as long as it is made to', async () => {
	const timers: TimerCount = new Set();
	const timer = await counted(timers, async () => setTimeout(() => {}, hourMs).unref());
	expect(countRunning(timers)).toBe(0);
	timer.ref();
	expect(countRunning(timers)).toBe(1);
	clearTimeout(timer);
	expect(countRunning(timers)).toBe(0);
});

test('timers of others do not count, nor what they set later', async () => {
	const timers: TimerCount = new Set();
	const other = setTimeout(() => {}, hourMs);
	const later = await counted(timers, async () =>
		uncounted(async () => {
			await sleep(1);
			return setTimeout(() => {}, hourMs);
		}),
	);
	expect(timers.size).toBe(0);
	clearTimeout(other);
	clearTimeout(later);
});

import { describe, expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { createManualClock } from './manual-clock.ts';
import { systemClock } from './system-clock.ts';

const clocks: [string, () => Clock][] = [
	['system', () => systemClock],
	['manual', () => createManualClock()],
];

describe.each(clocks)('%s clock', (_name, create) => {
	test('rejects with the reason of a signal that aborts, or that has aborted', async () => {
		const reason = new Error('enough');
		const abort = new AbortController();
		const sleep = create().sleep(60_000, abort.signal);
		abort.abort(reason);
		await expect(sleep).rejects.toBe(reason);
		await expect(create().sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
	});
});

describe('manual clock', () => {
	test('wakes sleepers in the order of their time, each before the next', async () => {
		const clock = createManualClock(0);
		const woken: [string, number][] = [];
		const sleep = async (name: string, ms: number) => {
			await clock.sleep(ms);
			woken.push([name, clock.now()]);
		};
		void sleep('late', 20);
		void sleep('early', 10).then(() => sleep('follow-up', 5));
		await clock.advance(19);
		expect(woken).toEqual([
			['early', 10],
			['follow-up', 15],
		]);
		expect([clock.now(), clock.sleepers]).toEqual([19, 1]);
		await clock.advance(1);
		expect(woken.at(-1)).toEqual(['late', 20]);
	});
});

describe('system clock', () => {
	test('sleeps for about as long as it is told', async () => {
		const before = systemClock.now();
		await systemClock.sleep(5);
		expect(systemClock.now() - before).toBeGreaterThanOrEqual(4);
	});
});

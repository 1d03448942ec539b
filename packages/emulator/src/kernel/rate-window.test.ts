import { expect, test } from 'vitest';
import { createManualClock } from './manual-clock.ts';
import { RateWindow } from './rate-window.ts';

test('has room again when the oldest is long enough ago', async () => {
	const clock = createManualClock();
	const window = new RateWindow(clock, 2, 1000);
	window.add();
	await clock.advance(400);
	expect(window.wait).toBe(0);
	window.add();
	expect(window.wait).toBe(600);
	await clock.advance(599);
	expect(window.wait).toBe(1);
	await clock.advance(1);
	expect(window.wait).toBe(0);
	window.add();
	expect(window.wait).toBe(400);
});

test('without a limit there is always room', () => {
	const window = new RateWindow(createManualClock(), Number.POSITIVE_INFINITY, 1000);
	for (let count = 0; count < 100; count++) window.add();
	expect(window.wait).toBe(0);
});

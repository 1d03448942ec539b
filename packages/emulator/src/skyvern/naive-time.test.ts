import { expect, test } from 'vitest';
import { createManualClock } from '../kernel/manual-clock.ts';
import { createTimestamps, naiveTimeIn } from './naive-time.ts';

test('writes moments to the microsecond, none of them twice', async () => {
	const clock = createManualClock(Date.UTC(2026, 0, 1, 0, 0, 0, 999));
	const stamp = createTimestamps(clock);
	expect([stamp(), stamp()]).toEqual(['2026-01-01T00:00:00.999000', '2026-01-01T00:00:00.999001']);
	await clock.advance(1);
	expect(stamp()).toBe('2026-01-01T00:00:01.000000');
	expect(naiveTimeIn(clock, 5)).toBe('2026-01-01T00:00:01.005000');
});

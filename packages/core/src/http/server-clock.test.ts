import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { ServerClock } from './server-clock.ts';

const wallTime = Date.parse('2026-11-20T12:00:00Z');

function at(now: number) {
	const clock = { ...systemClock, now: () => now, wallTime: () => wallTime };
	return { clock, server: new ServerClock(clock) };
}

test('the time at a server goes by the date of its answers, whatever the machine says', () => {
	const { server } = at(5_000);
	server.observe(new Headers({ date: 'Fri, 20 Nov 2026 11:00:00 GMT' }));
	expect(new Date(server.timeAt(5_000)).toISOString()).toBe('2026-11-20T11:00:00.000Z');
	expect(new Date(server.timeAt(2_000)).toISOString()).toBe('2026-11-20T10:59:57.000Z');
});

test.each([
	['nothing', {}],
	['rubbish', { date: 'yesterday' }],
])("a server that tells %s has the machine's time", (_, headers) => {
	const { server } = at(5_000);
	server.observe(new Headers(headers));
	expect(server.timeAt(4_000)).toBe(wallTime - 1_000);
});

import { expect, test } from 'vitest';
import type { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { OperationKind } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import { ServerClock } from './server-clock.ts';

/** A machine that is so busy that every timer comes late. */
function lateClock(lateMs: number): Clock & { readonly waits: number[] } {
	let now = 1_000_000;
	const waits: number[] = [];
	return {
		...systemClock,
		waits,
		now: () => now,
		async sleep(ms) {
			waits.push(ms);
			now += ms + lateMs;
		},
	};
}

/** Calls a service that always asks to come back in 100 ms. */
async function callIt(kind: OperationKind, lateMs: number) {
	const clock = lateClock(lateMs);
	let requests = 0;
	const runtime = new HttpRuntime({
		provider: 'test',
		baseUrl: 'http://service.test',
		authHeader: 'x-key',
		resolveKey: () => 'key-4711',
		keyHint: 'it comes from TEST_KEY',
		fetch: async () => {
			requests += 1;
			return Response.json({ detail: 'later' }, { status: 429, headers: { 'retry-after-ms': '100' } });
		},
		timeout: 2_000,
		maxRetries: 2,
		maxResponseBytes: 1_000_000,
		maxConcurrency: 10,
		headers: {},
		hooks: {},
		clock,
		serverClock: new ServerClock(clock),
	});
	const call = runtime.call<unknown>({
		operation: { name: 'things.do', kind },
		scope: runtime.open({ deadline: 300 }),
		send: async ({ fetch }) => {
			const response = await fetch(new Request('http://service.test/things'));
			return { response, error: await response.text() };
		},
	});
	const error = await call.then(
		() => expect.unreachable('it succeeded'),
		(reason: AnyBrowserError) => reason,
	);
	return { error, requests, waits: clock.waits };
}

test.each(['read', 'write', 'idempotent', 'repeatable'] as const)(
	'a deadline that passes during back-off ends a %s as timeout, without a further request',
	async kind => {
		const { error, requests, waits } = await callIt(kind, 250);
		expect(waits).toEqual([100]);
		expect(requests).toBe(1);
		expect(error).toMatchObject({ code: 'timeout', provider: 'test', operation: 'things.do', retryable: true });
		expect(error.message).toContain('300 ms');
		expect(error.attempts.map(({ status }) => status)).toEqual([429]);
	},
);

test('with timers that come in time it goes on, and gives up before a wait that would outlast the deadline', async () => {
	const { error, requests, waits } = await callIt('read', 10);
	expect(waits).toEqual([100, 100]);
	expect(requests).toBe(3);
	expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 100 });
});

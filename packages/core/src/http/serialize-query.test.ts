import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import { ServerClock } from './server-clock.ts';

test.each([
	['whose deadline passes', 'timeout'],
	['whose caller leaves', 'left'],
])('nothing is sent for a call %s while what writes its query is loaded', async (_, how) => {
	let passedMs = 0;
	let sent = 0;
	const clock = { ...systemClock, now: () => systemClock.now() + passedMs };
	const caller = new AbortController();
	const reason = new Error('left');
	const runtime = new HttpRuntime({
		provider: 'scripted',
		baseUrl: 'https://scripted.test',
		authHeader: 'x-key',
		resolveKey: () => 'sk-planted-4711',
		keyHint: 'it is planted',
		async fetch() {
			sent++;
			return Response.json({});
		},
		timeout: 5_000,
		maxRetries: 0,
		maxResponseBytes: 1_000,
		maxConcurrency: 10,
		headers: {},
		hooks: {},
		clock,
		serverClock: new ServerClock(clock),
	});
	const outcome = runtime
		.call({
			operation: { name: 'things.create', kind: 'write' },
			scope: runtime.open({ query: { page: 1 }, deadline: 1_000, signal: caller.signal }),
			async send({ fetch, querySerializer }) {
				const response = await fetch(new Request(`https://scripted.test/thing?${querySerializer?.({})}`));
				return { response, data: await response.json() };
			},
			undo: async () => {},
		})
		.catch((error: unknown) => error);
	if (how === 'left') caller.abort(reason);
	else passedMs = 2_000;
	if (how === 'left') expect(await outcome).toBe(reason);
	else expect(await outcome).toMatchObject({ code: 'timeout', attempts: [] });
	expect(sent).toBe(0);
});

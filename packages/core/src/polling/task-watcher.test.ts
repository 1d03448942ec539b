import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { systemClock } from '../http/clock.ts';
import { createFakeProvider, type FakeProvider } from '../testing/fake-provider.ts';
import { TaskWatcher } from './task-watcher.ts';

let provider: FakeProvider;
let watcher: TaskWatcher;

beforeEach(() => {
	vi.useFakeTimers();
	provider = createFakeProvider();
	watcher = new TaskWatcher(provider, {}, systemClock);
});
afterEach(() => void vi.useRealTimers());

interface Seen {
	states: Task[];
	failure: unknown;
	timedOut: boolean;
	endedAt: number | undefined;
	stop(): void;
}

function watch(id: string, deadlineMs = 600_000): Seen {
	const seen: Seen = { states: [], failure: undefined, timedOut: false, endedAt: undefined, stop: () => {} };
	const ended = () => {
		seen.endedAt = performance.now();
	};
	seen.stop = watcher.watch({
		id,
		since: performance.now(),
		deadlineAt: performance.now() + deadlineMs,
		onState(task) {
			seen.states.push(task);
			if (task.status === 'succeeded') ended();
		},
		onFailure(error) {
			seen.failure = error;
			ended();
		},
		onTimeout() {
			seen.timedOut = true;
			ended();
		},
	});
	return seen;
}

test.each([800, 3_300, 12_700])('one task of %i ms is read alone: few requests, little lag', async ms => {
	const startedAt = performance.now();
	provider.addTask('t', ms);
	const seen = watch('t');
	await vi.advanceTimersByTimeAsync(60_000);
	expect(seen.states.at(-1)?.output).toBe('output of t');
	expect((seen.endedAt ?? 0) - startedAt - ms).toBeLessThanOrEqual(Math.max(600, ms * 0.1));
	expect(provider.calls.length).toBeLessThanOrEqual(17);
	expect(new Set(provider.calls)).toEqual(new Set(['tasks.get']));
	expect(vi.getTimerCount()).toBe(0);
});

test('a hundred tasks cost one request a tick, and one more each at the end', async () => {
	const startedAt = performance.now();
	for (let index = 0; index < 100; index++) provider.addTask(`t${index}`, 12_700);
	const seen = Array.from({ length: 100 }, (_, index) => watch(`t${index}`));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(seen.every(({ states }, index) => states.at(-1)?.output === `output of t${index}`)).toBe(true);
	expect(Math.max(...seen.map(({ endedAt }) => endedAt ?? 0)) - startedAt - 12_700).toBeLessThanOrEqual(1_300);
	expect(provider.calls.filter(call => call === 'tasks.get')).toHaveLength(100);
	expect(provider.calls.filter(call => call === 'tasks.list').length).toBeLessThanOrEqual(17);
	expect(vi.getTimerCount()).toBe(0);
});

test.each([
	[100, 1_000, { limit: 100, requests: 1 }],
	[101, 1_000, { limit: 1_000, requests: 1 }],
	[900, 1_000, { limit: 1_000, requests: 1 }],
	[1_000, 1_000, { limit: 1_000, requests: 1 }],
	[1_001, 1_000, { limit: 1_000, requests: 2 }],
	[1_000, undefined, { limit: 100, requests: 10 }],
	[60, 50, { limit: 50, requests: 2 }],
])('%i tasks, where a page has up to %s, cost %o a tick', async (count, maxPageSize, { limit, requests }) => {
	const limits: unknown[] = [];
	const { list } = provider.tasks;
	Object.assign(provider.tasks, {
		maxPageSize,
		list: (query: { readonly limit: number }, request: RequestOptions) => {
			limits.push(query.limit);
			return list(query, request);
		},
	});
	for (let index = 0; index < count; index++) {
		provider.addTask(`t${index}`, 3_600_000);
		watch(`t${index}`);
	}
	await vi.advanceTimersByTimeAsync(600);
	expect(provider.calls).toEqual(Array.from({ length: requests }, () => 'tasks.list'));
	expect(new Set(limits)).toEqual(new Set([limit]));
});

test('with others between them, a thousand tasks are found on two pages', async () => {
	Object.assign(provider.tasks, { maxPageSize: 1_000 });
	for (let index = 0; index < 1_000; index++) {
		provider.addTask(`t${index}`, 3_600_000);
		watch(`t${index}`);
	}
	for (let index = 0; index < 100; index++) provider.addTask(`other${index}`, 3_600_000);
	await vi.advanceTimersByTimeAsync(600);
	expect(provider.calls).toEqual(['tasks.list', 'tasks.list']);
});

test('among many that have ended, pages are read as long as they show several', async () => {
	for (let index = 0; index < 1_000; index++) {
		provider.addTask(`t${index}`, 3_600_000);
		if (index % 20 === 0) watch(`t${index}`);
	}
	await vi.advanceTimersByTimeAsync(600);
	expect(provider.calls).toEqual(Array.from({ length: 10 }, () => 'tasks.list'));
});

test('one page that shows none of them is enough: those are read alone', async () => {
	for (const id of ['a', 'b', 'c']) {
		provider.addTask(id, 3_600_000);
		watch(id);
	}
	for (let index = 0; index < 1_000; index++) provider.addTask(`other${index}`, 3_600_000);
	await vi.advanceTimersByTimeAsync(600);
	expect(provider.calls).toEqual(['tasks.list', 'tasks.get', 'tasks.get', 'tasks.get']);
});

test('ten thousand waits have one timer', async () => {
	for (let index = 0; index < 10_000; index++) {
		provider.addTask(`t${index}`, 3_600_000);
		watch(`t${index}`);
	}
	expect(vi.getTimerCount()).toBe(1);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(vi.getTimerCount()).toBe(1);
	expect(watcher.size).toBe(10_000);
});

test('tasks that the list does not show are read one by one', async () => {
	provider.isListed = false;
	provider.addTask('a', 1_000);
	provider.addTask('b', 1_000);
	const seen = [watch('a'), watch('b')];
	await vi.advanceTimersByTimeAsync(5_000);
	expect(seen.map(({ states }) => states.at(-1)?.status)).toEqual(['succeeded', 'succeeded']);
});

test('where the list can not be had, each task speaks for itself', async () => {
	provider.failNext('list', new AnyBrowserError('permission', 'no list for you'), 100);
	provider.addTask('a', 1_000);
	provider.addTask('b', 1_000);
	const seen = [watch('a'), watch('b')];
	await vi.advanceTimersByTimeAsync(5_000);
	expect(seen.map(({ states }) => states.at(-1)?.status)).toEqual(['succeeded', 'succeeded']);
});

test('two waits for one task share its reads', async () => {
	provider.addTask('t', 1_000);
	const seen = [watch('t'), watch('t')];
	await vi.advanceTimersByTimeAsync(5_000);
	expect(seen.map(({ states }) => states.at(-1)?.output)).toEqual(['output of t', 'output of t']);
	expect(provider.calls).toEqual(['tasks.get', 'tasks.get']);
});

test('faults that pass are tolerated for a minute on end, alone and in the list', async () => {
	const passing = new AnyBrowserError('provider', 'status 500', { retryable: true });
	provider.addTask('a', 20_000);
	const alone = watch('a');
	provider.failNext('get', passing, 5);
	await vi.advanceTimersByTimeAsync(10_000);
	expect(alone.failure).toBeUndefined();
	provider.addTask('b', 20_000);
	const other = watch('b');
	provider.failNext('list', passing, 5);
	await vi.advanceTimersByTimeAsync(60_000);
	expect([alone, other].map(({ states }) => states.at(-1)?.status)).toEqual(['succeeded', 'succeeded']);

	provider.addTask('c', 600_000);
	const lost = watch('c');
	provider.failNext('get', passing, 1_000);
	await vi.advanceTimersByTimeAsync(90_000);
	expect(lost.failure).toBe(passing);
	expect(vi.getTimerCount()).toBe(0);
});

test.each(['not_found', 'permission', 'authentication'] as const)('%s ends one wait, and only that one', async code => {
	provider.addTask('a', 50_000);
	const seen = watch('a');
	await vi.advanceTimersByTimeAsync(31_000);
	provider.failNext('get', new AnyBrowserError(code, 'final'));
	await vi.advanceTimersByTimeAsync(5_000);
	expect(seen.failure).toMatchObject({ code });
	expect(vi.getTimerCount()).toBe(0);
});

test('an unknown status neither ends a wait nor makes it spin', async () => {
	provider.addTask('t', 30_000);
	provider.setStatus('t', 'unknown');
	const seen = watch('t');
	await vi.advanceTimersByTimeAsync(20_000);
	expect(seen.endedAt).toBeUndefined();
	expect(provider.calls.length).toBeLessThan(30);
});

test('a deadline ends one wait on time, the others go on', async () => {
	provider.addTask('a', 60_000);
	provider.addTask('b', 5_000);
	const startedAt = performance.now();
	const [short, long] = [watch('a', 1_234), watch('b')];
	await vi.advanceTimersByTimeAsync(20_000);
	expect(short.timedOut).toBe(true);
	expect((short.endedAt ?? 0) - startedAt).toBe(1_234);
	expect(long.states.at(-1)?.status).toBe('succeeded');
});

test('a server that holds a read is asked again at once, and a stopped wait ends the held read', async () => {
	provider.holdMs = 5_000;
	provider.addTask('t', 60_000);
	const seen = watch('t');
	await vi.advanceTimersByTimeAsync(20_000);
	// Held reads of 5 s follow each other: about four in 20 s, not one every few seconds more.
	expect(provider.calls.length).toBeGreaterThanOrEqual(4);
	seen.stop();
	await vi.advanceTimersByTimeAsync(0);
	expect(vi.getTimerCount()).toBe(0);
	expect(provider.lastRequest?.signal?.aborted).toBe(true);
});

test('nothing is told after a wait has been stopped', async () => {
	provider.addTask('a', 1_000);
	provider.addTask('b', 1_000);
	const [stopped, other] = [watch('a'), watch('b')];
	await vi.advanceTimersByTimeAsync(700);
	const told = stopped.states.length;
	stopped.stop();
	await vi.advanceTimersByTimeAsync(5_000);
	expect(stopped.states).toHaveLength(told);
	expect(stopped.endedAt).toBeUndefined();
	expect(other.states.at(-1)?.status).toBe('succeeded');
});

test('a 404 is not believed for 30 s after the task was made, nor a minute of anything that the service did not say', async () => {
	provider.addTask('a', 40_000);
	const seen = watch('a');
	provider.failNext('get', new AnyBrowserError('not_found', 'a copy lags behind'), 5);
	await vi.advanceTimersByTimeAsync(10_000);
	provider.failNext('get', new AnyBrowserError('invalid_response', 'a web page'), 5);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(seen).toMatchObject({ failure: undefined, endedAt: expect.any(Number) });
});

test.each([
	['provider', 'status 520'],
	['invalid_response', 'a redirect to a login page'],
	['connection', 'cut off'],
] as const)('%s is tolerated for a minute, then told', async (code, message) => {
	const error = new AnyBrowserError(code, message);
	provider.addTask('a', 600_000);
	const seen = watch('a');
	provider.failNext('get', error, 1_000);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(seen.failure).toBeUndefined();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(seen.failure).toBe(error);
});

test("another task's answer is not believed", async () => {
	provider.addTask('mine', 5_000);
	provider.addTask('other', 0);
	provider.answerFor = id => (performance.now() - startedAt < 4_000 ? 'other' : id);
	const startedAt = performance.now();
	const seen = watch('mine');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(seen.states.every(({ id }) => id === 'mine')).toBe(true);
	expect(seen.states.at(-1)?.output).toBe('output of mine');
});

test('a list that stays stale is believed for a minute: then each task is read by itself', async () => {
	for (let index = 0; index < 20; index++) provider.addTask(`t${index}`, 10_000);
	provider.isStale = true;
	const seen = Array.from({ length: 20 }, (_, index) => watch(`t${index}`));
	await vi.advanceTimersByTimeAsync(50_000);
	expect(provider.calls).not.toContain('tasks.get');
	await vi.advanceTimersByTimeAsync(20_000);
	expect(seen.map(({ states }) => states.at(-1)?.output)).toEqual(seen.map((_, index) => `output of t${index}`));
	expect(provider.calls.filter(call => call === 'tasks.get')).toHaveLength(20);
});

test('of tasks that end together ten are read at once, each of them once', async () => {
	for (let index = 0; index < 200; index++) provider.addTask(`t${index}`, 1_000);
	provider.getMs = 20;
	const seen = Array.from({ length: 200 }, (_, index) => watch(`t${index}`));
	await vi.advanceTimersByTimeAsync(30_000);
	expect(seen.every(({ states }, index) => states.at(-1)?.output === `output of t${index}`)).toBe(true);
	expect(provider.calls.filter(call => call === 'tasks.get')).toHaveLength(200);
	expect(provider.maxGets).toBe(10);
});

describe('when the process stood still past the deadline', () => {
	let standstillMs: number;

	beforeEach(() => {
		standstillMs = 0;
		watcher = new TaskWatcher(provider, {}, { ...systemClock, now: () => systemClock.now() + standstillMs });
	});

	test.each([1, 2])('%i waits look once more before they give up', async count => {
		const seen = Array.from({ length: count }, (_, index) => {
			provider.addTask(`t${index}`, 5_010);
			return watch(`t${index}`, 60_000);
		});
		await vi.advanceTimersByTimeAsync(5_000);
		standstillMs = 3_600_000;
		await vi.advanceTimersByTimeAsync(5_000);
		expect(seen.map(({ timedOut, states }) => [timedOut, states.at(-1)?.status])).toEqual(
			seen.map(() => [false, 'succeeded']),
		);
	});

	test.each([1, 2])('%i waits end with that look, when the tasks go on', async count => {
		const seen = Array.from({ length: count }, (_, index) => {
			provider.addTask(`t${index}`, 600_000);
			return watch(`t${index}`, 60_000);
		});
		await vi.advanceTimersByTimeAsync(5_000);
		const calls = provider.calls.length;
		standstillMs = 3_600_000;
		await vi.advanceTimersByTimeAsync(2_000);
		expect(seen.every(({ timedOut }) => timedOut)).toBe(true);
		// Several are in the list, and, since that is an hour ago, each is read alone.
		expect(provider.calls.length - calls).toBe(count === 1 ? 1 : 1 + count);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('a look that brings nothing within 10 s is the last, and one that hung before is begun anew', async () => {
		provider.addTask('t', 600_000);
		provider.holdMs = 300_000;
		const seen = watch('t', 60_000);
		await vi.advanceTimersByTimeAsync(5_000);
		const hung = provider.lastRequest?.signal;
		standstillMs = 3_600_000;
		await vi.advanceTimersByTimeAsync(65_000);
		expect(hung?.aborted).toBe(true);
		expect(seen.timedOut).toBe(true);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('failures before it count no longer', async () => {
		const passing = new AnyBrowserError('connection', 'no route');
		provider.addTask('t', 20_000);
		const seen = watch('t', 7_200_000);
		provider.failNext('get', passing, 4);
		await vi.advanceTimersByTimeAsync(1_000);
		standstillMs = 3_600_000;
		await vi.advanceTimersByTimeAsync(30_000);
		expect(seen.failure).toBeUndefined();
		expect(seen.states.at(-1)?.status).toBe('succeeded');
	});

	test('an answer that is read before the timer fires does not end the wait in its stead', async () => {
		provider.addTask('t', 4_000);
		provider.holdMs = 3_000;
		const seen = watch('t', 60_000);
		await vi.advanceTimersByTimeAsync(1_000);
		// The held read answers at 3.6 s with what was so before the standstill.
		standstillMs = 3_600_000;
		await vi.advanceTimersByTimeAsync(2_700);
		expect(seen.timedOut).toBe(false);
		await vi.advanceTimersByTimeAsync(5_000);
		expect(seen.states.at(-1)?.status).toBe('succeeded');
	});
});

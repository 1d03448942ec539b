import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { type HandedSession, type HandOver, handOver } from './hand-over.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const session: HandedSession = {
	id: 's1',
	liveUrl: async () => 'https://live.test/s1',
	refresh: () => expect.unreachable(),
	evaluate: async () => ({ url: 'https://page.test/', title: 'Page', text: '' }),
};

/** Hands a session over until a condition that never settles is met. */
function handOverForEver({ onReady, signal }: { onReady?: (handOver: HandOver) => void; signal?: AbortSignal }) {
	const provider = createFakeProvider();
	const until = vi.fn(() => new Promise<boolean>(() => {}));
	const options = { until, onReady, signal, deadline: 5_000 };
	const isOver = handOver(
		{ ...provider, capabilities: { ...provider.capabilities, 'sessions.handOver': 'native' } },
		session,
		options,
	).then(
		() => 'done',
		(error: unknown) => error,
	);
	return { until, isOver };
}

test('a condition that never settles is bounded by the deadline', async () => {
	const { until, isOver } = handOverForEver({});
	await vi.advanceTimersByTimeAsync(5_001);
	expect(await isOver).toMatchObject({ code: 'timeout', operation: 'sessions.handOver' });
	expect(until).toHaveBeenCalled();
	expect(vi.getTimerCount()).toBe(0);
});

test("a condition that never settles ends with the caller's reason", async () => {
	const caller = new AbortController();
	const { until, isOver } = handOverForEver({ signal: caller.signal });
	await vi.waitUntil(() => until.mock.calls.length > 0);
	const reason = new Error('nobody is there');
	caller.abort(reason);
	expect(await isOver).toBe(reason);
	expect(vi.getTimerCount()).toBe(0);
});

test('a caller who leaves as the address comes is not waited for, and nobody is told', async () => {
	const caller = new AbortController();
	const reason = new Error('nobody is there');
	const provider = createFakeProvider();
	const onReady = vi.fn();
	const isOver = handOver(
		{ ...provider, capabilities: { ...provider.capabilities, 'sessions.handOver': 'native' } },
		{
			...session,
			async liveUrl() {
				queueMicrotask(() => caller.abort(reason));
				return 'https://live.test/s1';
			},
		},
		{ onReady, until: () => false, signal: caller.signal, deadline: 5_000 },
	).catch((error: unknown) => error);
	await vi.advanceTimersByTimeAsync(5_001);
	expect(await isOver).toBe(reason);
	expect(onReady).not.toHaveBeenCalled();
	expect(vi.getTimerCount()).toBe(0);
});

test('a condition that never settles ends when the person is done', async () => {
	const told: HandOver[] = [];
	const { until, isOver } = handOverForEver({ onReady: handOver => void told.push(handOver) });
	await vi.waitUntil(() => until.mock.calls.length > 0);
	told[0]?.done();
	expect(await isOver).toBe('done');
	expect(vi.getTimerCount()).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../http/clock.ts';
import { orDiscard } from './or-discard.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const failure = new Error('the page does not load');

/** Fails after a session was opened that can't be ended. */
function failing(signal?: AbortSignal) {
	const end = vi.fn(() => new Promise<void>(() => {}));
	// The cast gives what it uses of a runtime.
	const runtime = { clock: systemClock, endLeftover: end } as unknown as Parameters<typeof orDiscard>[0]['runtime'];
	const scope = { signal, deadlineAt: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY };
	const made = { id: 's1', discard: async () => {} };
	const ended = orDiscard({ runtime }, { operation: 'sessions.create', scope }, made, () => Promise.reject(failure));
	return { end, ended: ended.catch((error: unknown) => error) };
}

test('the end of what can not be handed over is not waited for without a bound', async () => {
	const { end, ended } = failing();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await ended).toBe(failure);
	expect(end).toHaveBeenCalledOnce();
	expect(vi.getTimerCount()).toBe(0);
});

test('a caller who aborts meanwhile does not wait for it', async () => {
	const caller = new AbortController();
	const { end, ended } = failing(caller.signal);
	await vi.advanceTimersByTimeAsync(100);
	expect(end).toHaveBeenCalledOnce();
	caller.abort();
	expect(await ended).toBe(failure);
	expect(vi.getTimerCount()).toBe(0);
});

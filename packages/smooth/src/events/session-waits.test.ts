import { ProviderCall, type ProviderContext, systemClock } from '@anybrowser/core/provider';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SmoothCall } from '../smooth-context.ts';
import { SessionWaits } from './session-waits.ts';

let standstillMs = 0;
const clock = { ...systemClock, now: () => systemClock.now() + standstillMs };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	standstillMs = 0;
});

/** A wait of 3 s, during which the process stood still for an hour if it is late. */
function wait() {
	const on = { left: vi.fn(), late: vi.fn() };
	// All that a wait needs of its call: it sends nothing.
	const context = { provider: 'smooth', runtime: { clock } } as unknown as ProviderContext;
	const scope = { deadlineAt: clock.now() + 3_000, deadlineMs: 3_000 };
	const call: SmoothCall = new ProviderCall(context, () => expect.unreachable(), 'actions.goto', scope);
	const waits = new SessionWaits(clock, 's1', on);
	const outcome = waits
		.add(call, ({ status }) => (status === 'done' ? status : undefined), undefined)
		.catch(error => error);
	return { waits, on, outcome };
}

test('a wait that comes to its end in time gives up, without another look', async () => {
	const { on, outcome } = wait();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(await outcome).toMatchObject({ code: 'timeout' });
	expect(on.late).not.toHaveBeenCalled();
});

test.each([
	['found', 'done', 'done'],
	['not found', 'running', expect.objectContaining({ code: 'timeout' })],
] as const)('where the process stood still, what is %s in one more look decides', async (_, status, expected) => {
	const { waits, on, outcome } = wait();
	standstillMs = 3_600_000;
	await vi.advanceTimersByTimeAsync(3_000);
	expect(on.late).toHaveBeenCalledOnce();
	expect(waits.size).toBe(1);
	waits.offer({ id: 's1', status });
	expect(await outcome).toEqual(expected);
	expect(vi.getTimerCount()).toBe(0);
});

test('a look that never ends is given up after 10 s', async () => {
	const { outcome, on } = wait();
	standstillMs = 3_600_000;
	await vi.advanceTimersByTimeAsync(13_000);
	expect(await outcome).toMatchObject({ code: 'timeout' });
	expect(on.left).toHaveBeenCalledOnce();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { ConcurrencyLimiter } from './concurrency-limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;

function limitedTo(limit: number): ConcurrencyLimiter {
	const limiter = new ConcurrencyLimiter(systemClock);
	limiter.limitTo(limit);
	return limiter;
}

test('no more than the limit are inside, and who waits longest goes first', async () => {
	const limiter = limitedTo(2);
	const order: string[] = [];
	const visit = (name: string) => limiter.acquire(never).then(() => void order.push(name));
	await Promise.all([visit('a'), visit('b')]);
	void visit('c');
	void visit('d');
	await vi.advanceTimersByTimeAsync(0);
	expect(order).toEqual(['a', 'b']);
	limiter.release();
	// The slot goes to who waits, not to who comes by.
	expect(limiter.tryAcquire()).toBe(false);
	await vi.advanceTimersByTimeAsync(0);
	expect(order).toEqual(['a', 'b', 'c']);
	limiter.release();
	await vi.advanceTimersByTimeAsync(0);
	expect(order.at(-1)).toBe('d');
	limiter.release();
	limiter.release();
	expect(limiter.isIdle).toBe(true);
});

test('while it is shut nobody enters; a longer pause counts, a shorter one does not', async () => {
	const limiter = limitedTo(2);
	limiter.pauseFor(1_000);
	limiter.pauseFor(200);
	expect(limiter.tryAcquire()).toBe(false);
	let inside = false;
	const acquiring = limiter.acquire(never).then(() => {
		inside = true;
	});
	await vi.advanceTimersByTimeAsync(500);
	limiter.pauseFor(1_000);
	await vi.advanceTimersByTimeAsync(999);
	expect(inside).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	await acquiring;
	expect(limiter.isIdle).toBe(false);
	limiter.release();
	expect(limiter.isIdle).toBe(true);
});

test.each(['in the queue', 'in a pause'])('an abort %s is prompt, and takes no slot along', async where => {
	const limiter = limitedTo(1);
	if (where === 'in a pause') limiter.pauseFor(60_000);
	else await limiter.acquire(never);
	const controller = new AbortController();
	const acquiring = limiter.acquire(controller.signal);
	acquiring.catch(() => {});
	await vi.advanceTimersByTimeAsync(1);
	controller.abort('left');
	await expect(acquiring).rejects.toBe('left');
	expect(vi.getTimerCount()).toBe(0);
	if (where === 'in a pause') await vi.advanceTimersByTimeAsync(60_000);
	else limiter.release();
	expect(limiter.isIdle).toBe(true);
	expect(limiter.tryAcquire()).toBe(true);
});

test('a signal that has fired already does not wait', async () => {
	const limiter = limitedTo(1);
	await limiter.acquire(never);
	await expect(limiter.acquire(AbortSignal.abort('before'))).rejects.toBe('before');
});

test('the smallest limit holds while anything is under way, and who waits gets a turn within it', async () => {
	const limiter = limitedTo(3);
	for (let count = 0; count < 3; count++) await limiter.acquire(never);
	limiter.limitTo(1);
	limiter.limitTo(3);
	let inside = false;
	const acquiring = limiter.acquire(never).then(() => {
		inside = true;
	});
	limiter.release();
	limiter.release();
	await vi.advanceTimersByTimeAsync(0);
	expect(inside).toBe(false);
	expect(limiter.tryAcquire()).toBe(false);
	limiter.release();
	await acquiring;
	limiter.release();
	expect(limiter.isIdle).toBe(true);
	limiter.limitTo(2);
	expect([limiter.tryAcquire(), limiter.tryAcquire(), limiter.tryAcquire()]).toEqual([true, true, false]);
});

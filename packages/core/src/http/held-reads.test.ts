import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { HeldReads } from './held-reads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;

/** Reads that are held for as long as they may be. */
function readers(limit: number) {
	const held = new HeldReads(systemClock);
	held.limit = limit;
	const order: string[] = [];
	let inside = 0;
	let most = 0;
	async function read(name: string, signal = never): Promise<void> {
		await held.acquire(signal);
		order.push(name);
		most = Math.max(most, ++inside);
		await new Promise<void>(resolve => {
			const entry = {
				since: systemClock.now(),
				yield() {
					inside--;
					held.release(entry);
					resolve();
				},
			};
			held.begin(entry);
		});
	}
	return { held, order, read, most: () => most };
}

test('without anybody who waits a read keeps its slot', async () => {
	const { order, read } = readers(2);
	void read('a');
	void read('b');
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(order).toEqual(['a', 'b']);
	expect(vi.getTimerCount()).toBe(0);
});

test('where more want a slot than there are, the oldest makes room after 2 s', async () => {
	const { order, read, most } = readers(2);
	for (const name of ['a', 'b', 'c', 'd', 'e']) void read(name);
	await vi.advanceTimersByTimeAsync(1_990);
	expect(order).toEqual(['a', 'b']);
	await vi.advanceTimersByTimeAsync(20);
	expect(order).toEqual(['a', 'b', 'c', 'd']);
	await vi.advanceTimersByTimeAsync(2_000);
	expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(most()).toBe(2);
	await vi.advanceTimersByTimeAsync(0);
	expect(vi.getTimerCount()).toBe(0);
});

test('who stops waiting asks nobody to make room', async () => {
	const { order, read, held } = readers(1);
	void read('a');
	const stop = new AbortController();
	const waiting = read('b', stop.signal);
	stop.abort('enough');
	await expect(waiting).rejects.toBe('enough');
	await vi.advanceTimersByTimeAsync(10_000);
	expect(order).toEqual(['a']);
	expect(held.isIdle).toBe(false);
});

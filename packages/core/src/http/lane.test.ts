import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './clock.ts';
import { Lane } from './lane.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;

function limitedTo(limit: number): Lane {
	const lane = new Lane(systemClock);
	lane.limitTo(limit);
	return lane;
}

test('no more than the limit are inside, and who waits longest goes first', async () => {
	const lane = limitedTo(2);
	const order: string[] = [];
	const visit = (name: string) => lane.enter(never).then(() => void order.push(name));
	await Promise.all([visit('a'), visit('b')]);
	void visit('c');
	void visit('d');
	await vi.advanceTimersByTimeAsync(0);
	expect(order).toEqual(['a', 'b']);
	lane.leave();
	// The place goes to who waits, not to who comes by.
	expect(lane.tryEnter()).toBe(false);
	await vi.advanceTimersByTimeAsync(0);
	expect(order).toEqual(['a', 'b', 'c']);
	lane.leave();
	await vi.advanceTimersByTimeAsync(0);
	expect(order.at(-1)).toBe('d');
	lane.leave();
	lane.leave();
	expect(lane.isIdle).toBe(true);
});

test('while it is shut nobody enters; a longer pause counts, a shorter one does not', async () => {
	const lane = limitedTo(2);
	lane.shut(1_000);
	lane.shut(200);
	expect(lane.tryEnter()).toBe(false);
	let inside = false;
	const entering = lane.enter(never).then(() => {
		inside = true;
	});
	await vi.advanceTimersByTimeAsync(500);
	lane.shut(1_000);
	await vi.advanceTimersByTimeAsync(999);
	expect(inside).toBe(false);
	await vi.advanceTimersByTimeAsync(1);
	await entering;
	expect(lane.isIdle).toBe(false);
	lane.leave();
	expect(lane.isIdle).toBe(true);
});

test.each(['in the queue', 'in a pause'])('an abort %s is prompt, and takes no place along', async where => {
	const lane = limitedTo(1);
	if (where === 'in a pause') lane.shut(60_000);
	else await lane.enter(never);
	const controller = new AbortController();
	const entering = lane.enter(controller.signal);
	entering.catch(() => {});
	await vi.advanceTimersByTimeAsync(1);
	controller.abort('left');
	await expect(entering).rejects.toBe('left');
	expect(vi.getTimerCount()).toBe(0);
	if (where === 'in a pause') await vi.advanceTimersByTimeAsync(60_000);
	else lane.leave();
	expect(lane.isIdle).toBe(true);
	expect(lane.tryEnter()).toBe(true);
});

test('a signal that has fired already does not wait', async () => {
	const lane = limitedTo(1);
	await lane.enter(never);
	await expect(lane.enter(AbortSignal.abort('before'))).rejects.toBe('before');
});

test('the smallest limit holds while anything is under way, and who waits gets a turn within it', async () => {
	const lane = limitedTo(3);
	for (let count = 0; count < 3; count++) await lane.enter(never);
	lane.limitTo(1);
	lane.limitTo(3);
	let inside = false;
	const entering = lane.enter(never).then(() => {
		inside = true;
	});
	lane.leave();
	lane.leave();
	await vi.advanceTimersByTimeAsync(0);
	expect(inside).toBe(false);
	expect(lane.tryEnter()).toBe(false);
	lane.leave();
	await entering;
	lane.leave();
	expect(lane.isIdle).toBe(true);
	lane.limitTo(2);
	expect([lane.tryEnter(), lane.tryEnter(), lane.tryEnter()]).toEqual([true, true, false]);
});

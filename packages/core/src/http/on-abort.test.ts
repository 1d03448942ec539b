import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { onAbort } from './on-abort.ts';

test('however many wait, a signal has one listener, and none when all have left', () => {
	const controller = new AbortController();
	const called: number[] = [];
	const ends = Array.from({ length: 20 }, (_, index) => onAbort(controller.signal, () => called.push(index)));
	expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
	for (const end of ends.slice(2)) end();
	controller.abort();
	expect(called).toEqual([0, 1]);
	expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});

test('leaving twice is fine, and takes nobody else along', () => {
	const controller = new AbortController();
	const called: string[] = [];
	const call = () => called.push('same');
	const end = onAbort(controller.signal, call);
	onAbort(controller.signal, call);
	end();
	end();
	controller.abort();
	expect(called).toEqual(['same']);
	const alone = new AbortController();
	onAbort(alone.signal, call)();
	expect(getEventListeners(alone.signal, 'abort')).toHaveLength(0);
});

test('one that leaves while the others are being called is not called any more', () => {
	const controller = new AbortController();
	const called: string[] = [];
	onAbort(controller.signal, () => called.push('first'));
	onAbort(controller.signal, () => onAbort(controller.signal, () => called.push('never')));
	controller.abort();
	expect(called).toEqual(['first']);
});

test("a listener of the caller's own, which was there before, keeps nobody from being called", () => {
	const caller = new AbortController();
	caller.signal.addEventListener('abort', () => {});
	let called = 0;
	onAbort(caller.signal, () => called++);
	caller.abort();
	expect(called).toBe(1);
});

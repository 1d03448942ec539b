import { expect, test, vi } from 'vitest';
import { eventually } from './eventually.ts';
import { expectReason } from './expect-error.ts';
import { patience } from './patience.ts';

/** Blocks this process, as a busy machine does. */
function block(ms: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test('the time is up when it is, and not after it was left', async () => {
	vi.useFakeTimers();
	try {
		let ended = 0;
		void patience(1_000).over.then(() => ended++);
		const left = patience(1_000);
		void left.over.then(() => expect.fail('it was left'));
		await vi.advanceTimersByTimeAsync(990);
		expect(ended).toBe(0);
		left.leave();
		await vi.advanceTimersByTimeAsync(20);
		expect(ended).toBe(1);
		expect(vi.getTimerCount()).toBe(0);
	} finally {
		vi.useRealTimers();
	}
});

test('what needs some turns is awaited through a standstill that takes all the time', async () => {
	let isSo = false;
	setTimeout(() => setTimeout(() => setTimeout(() => (isSo = true), 5), 5), 5);
	setTimeout(block, 1, 150);
	expect(await eventually(() => isSo, 100)).toBe(true);

	const reason = new Error('of the caller');
	const work = new Promise((_, reject) => {
		setTimeout(() => setTimeout(() => setTimeout(reject, 2, reason), 2), 2);
	});
	setTimeout(block, 1, 150);
	await expectReason(reason, work, 100);
});

test('without any time there is one look', async () => {
	let looks = 0;
	expect(await eventually(() => ++looks > 1, 0)).toBe(false);
	expect(looks).toBe(1);
});

test('what does not come is told', async () => {
	expect(await eventually(() => false, 20)).toBe(false);
	await expect(expectReason('of the caller', new Promise(() => {}), 20)).rejects.toThrow('after 20 ms');
});

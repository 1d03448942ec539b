import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soonAfter } from './soon-after.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each(['after it', 'before it'])(
	'fires later, with the same reason, when the first one fires %s was made',
	when => {
		const first = new AbortController();
		if (when === 'before it') first.abort('over');
		const { signal } = soonAfter(first.signal, 100);
		first.abort('over');
		vi.advanceTimersByTime(99);
		expect(signal.aborted).toBe(false);
		vi.advanceTimersByTime(1);
		expect(signal.reason).toBe('over');
	},
);

test('leaves no timer behind, and hears nothing, once it is stopped', () => {
	const first = new AbortController();
	const waiting = soonAfter(first.signal, 100);
	first.abort();
	waiting.stop();
	expect(vi.getTimerCount()).toBe(0);
	const other = new AbortController();
	soonAfter(other.signal, 100).stop();
	other.abort();
	expect(vi.getTimerCount()).toBe(0);
});

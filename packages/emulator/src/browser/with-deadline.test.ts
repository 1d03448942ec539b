import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { withDeadline } from './with-deadline.ts';

const onTimeout = () => new Error('late');
const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;

test.each<[title: string, work: (abort: () => void) => Promise<string>, timeoutMs: number, outcome: string]>([
	['the work', async () => 'done', 60_000, 'done'],
	['a failure', () => Promise.reject(new Error('failed')), 60_000, 'Error: failed'],
	['an abort', abort => new Promise(() => abort()), 60_000, 'Error: aborted'],
	['the time', () => new Promise(() => {}), 5, 'Error: late'],
])('ends with %s, and leaves no timer and no listener', async (_, work, timeoutMs, outcome) => {
	const controller = new AbortController();
	const before = timers();
	const abort = () => controller.abort(new Error('aborted'));
	const limits = { signals: [undefined, controller.signal], timeoutMs, onTimeout };
	expect(await withDeadline(limits, () => work(abort)).catch(String)).toBe(outcome);
	expect(timers()).toBe(before);
	expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});

test('tells the work why it has to end', async () => {
	let told: unknown;
	const work = (signal: AbortSignal) => {
		signal.addEventListener('abort', () => {
			told = signal.reason;
		});
		return new Promise(() => {});
	};
	await expect(withDeadline({ signals: [], timeoutMs: 5, onTimeout }, work)).rejects.toThrow('late');
	expect(told).toEqual(new Error('late'));
});

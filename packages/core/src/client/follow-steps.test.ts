import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TaskStep } from '../contract/task-step.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { snapshot } from '../provider/snapshot.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
// It is loaded when it is needed, which takes time that isn't fake.
import './follow-steps.ts';
import { TaskHandle } from './task-handle.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const step = (id: string): TaskStep =>
	snapshot(
		{ provider: 'fake', id, kind: 'click', text: `step ${id}`, url: null, at: null, picture: null } as const,
		{},
	);

/** A task that ends after so many milliseconds, and what is told of it while somebody follows. */
async function following(endsAfterMs: number, options: Parameters<TaskHandle['steps']>[0] = {}) {
	const provider = createFakeProvider();
	provider.addTask('t1', endsAfterMs);
	const task = new TaskHandle(provider, await provider.tasks.get('t1'));
	const seen: string[] = [];
	const outcome = (async () => {
		for await (const { id } of task.steps(options)) seen.push(id);
		return 'ended';
	})().catch((error: unknown) => error);
	return { provider, task, seen, outcome };
}

test('tells each step once as it comes, asks only for those after it, and ends with the task', async () => {
	const { provider, task, seen, outcome } = await following(5_000);
	await vi.advanceTimersByTimeAsync(1);
	provider.toldSteps.push(step('a'), step('b'));
	await vi.advanceTimersByTimeAsync(2_000);
	expect(seen).toEqual(['a', 'b']);
	provider.toldSteps.push(step('c'));
	await vi.advanceTimersByTimeAsync(2_000);
	expect(seen).toEqual(['a', 'b', 'c']);
	await vi.advanceTimersByTimeAsync(6_000);
	expect(await outcome).toBe('ended');
	expect(task.status).toBe('succeeded');
	expect(provider.calls).toContain('tasks.steps t1 b');
	expect(provider.calls.at(-1)).toBe('tasks.steps t1 c');
	expect(vi.getTimerCount()).toBe(0);
});

test('a step that comes with the end is told, and steps of a task that has ended are, without waiting', async () => {
	const { provider, task, seen, outcome } = await following(1_000);
	await vi.advanceTimersByTimeAsync(900);
	provider.toldSteps.push(step('last'));
	await vi.advanceTimersByTimeAsync(1_500);
	expect(await outcome).toBe('ended');
	expect(seen).toEqual(['last']);
	const again = [];
	for await (const { id } of task.steps()) again.push(id);
	expect(again).toEqual(['last']);
});

test('goes on where contact was lost, also after the end, and gives up after a minute of silence', async () => {
	const lost = new AnyBrowserError('connection', 'lost', { retryable: true });
	const { provider, seen, outcome } = await following(4_000);
	provider.failNext('steps', lost, 9);
	provider.toldSteps.push(step('a'));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await outcome).toBe('ended');
	expect(seen).toEqual(['a']);

	const other = await following(1_000);
	other.provider.failNext('steps', lost, 1_000);
	await vi.advanceTimersByTimeAsync(120_000);
	expect(await other.outcome).toBe(lost);
	expect(vi.getTimerCount()).toBe(0);
});

test('what is no passing fault ends it at once', async () => {
	const gone = new AnyBrowserError('permission', 'not yours');
	const { provider, outcome } = await following(60_000);
	provider.failNext('steps', gone);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(await outcome).toBe(gone);
	expect(vi.getTimerCount()).toBe(0);
});

test('ends by its deadline, and by an abort, and leaves nothing behind', async () => {
	const late = await following(600_000, { deadline: 3_000 });
	await vi.advanceTimersByTimeAsync(3_001);
	expect(await late.outcome).toMatchObject({ code: 'timeout' });
	const caller = new AbortController();
	const left = await following(600_000, { signal: caller.signal });
	await vi.advanceTimersByTimeAsync(10_000);
	caller.abort('enough');
	expect(await left.outcome).toBe('enough');
	expect(vi.getTimerCount()).toBe(0);
});

test('leaving the loop ends the wait, and `after` goes on there', async () => {
	const { provider, task } = await following(600_000, { signal: AbortSignal.abort('not this one') });
	provider.toldSteps.push(step('a'), step('b'), step('c'));
	for await (const { id } of task.steps()) if (id === 'a') break;
	expect(vi.getTimerCount()).toBe(0);
	const rest = [];
	for await (const { id } of task.steps({ after: 'a' })) {
		rest.push(id);
		if (id === 'c') break;
	}
	expect(rest).toEqual(['b', 'c']);
	expect(vi.getTimerCount()).toBe(0);
});

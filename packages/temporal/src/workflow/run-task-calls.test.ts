import { ActivityFailure, ApplicationFailure, CancelledFailure, TimeoutFailure } from '@temporalio/workflow';
import { beforeEach, expect, test, vi } from 'vitest';
import { runTask } from './run-task.ts';

/** What the activities were called with, in order; those that no cancellation reaches are marked. */
const calls: unknown[][] = [];
const results: Record<string, (() => unknown)[]> = {};
const scope = { isShielded: false };

// Outside of the sandbox these two have nothing to work with. All else is Temporal's own.
vi.mock('@temporalio/workflow', async original => ({
	...(await original<object>()),
	proxyActivities: (options: object) =>
		new Proxy(options, {
			get: (_, name: string) => async (input: unknown) => {
				calls.push([scope.isShielded ? `${name}, shielded` : name, input]);
				return results[name]?.shift()?.();
			},
		}),
	CancellationScope: {
		async nonCancellable<Result>(work: () => Promise<Result>): Promise<Result> {
			scope.isShielded = true;
			try {
				return await work();
			} finally {
				scope.isShielded = false;
			}
		},
	},
}));

const request = { prompt: 'do it' };
const ticket = { kind: 'anybrowser.task-ticket', key: 'k' };
const token = { kind: 'anybrowser.task', id: 'task-1' };
const outcome = { taskId: 'task-1', output: 'done', usage: { credits: null, dollars: null } };
const beginning = [
	['prepareTask', request],
	['startTask, shielded', { ...request, ticket }],
	['awaitTask', { token }],
];
const failing = (error: Error) => () => {
	throw error;
};
const inActivity = (cause: Error, retryState = 'NON_RETRYABLE_FAILURE') =>
	new ActivityFailure('failed', 'awaitTask', '3', retryState as never, undefined, cause);

beforeEach(() => {
	calls.length = 0;
	Object.assign(results, { prepareTask: [() => ticket], startTask: [() => token], awaitTask: [], cancelTask: [] });
});

test('prepares, starts where no cancellation reaches it, and waits', async () => {
	results['awaitTask'] = [() => outcome];
	expect(await runTask(request)).toEqual(outcome);
	expect(calls).toEqual(beginning);
});

test.each([
	['itself', new CancelledFailure('canceled')],
	['in the activity', inActivity(new CancelledFailure('canceled'), 'CANCEL_REQUESTED')],
])('a wait that was canceled (%s) cancels the task, where that is not canceled in turn', async (_, error) => {
	results['awaitTask'] = [failing(error)];
	results['cancelTask'] = [() => ({ taskId: 'task-1', status: 'canceled' })];
	await expect(runTask(request)).rejects.toBe(error);
	expect(calls).toEqual([...beginning, ['cancelTask, shielded', { token }]]);
});

test.each([
	['in time', inActivity(new TimeoutFailure('late', undefined, 'SCHEDULE_TO_CLOSE'), 'TIMEOUT')],
	['before its next attempt', inActivity(ApplicationFailure.create({ type: 'provider' }), 'TIMEOUT')],
])('a task that did not end %s is canceled, and has failed', async (_, error) => {
	results['awaitTask'] = [failing(error)];
	results['cancelTask'] = [() => ({ taskId: 'task-1', status: 'running' })];
	const failure = await runTask(request, { taskDeadline: 5_000 }).catch((thrown: unknown) => thrown);
	if (!(failure instanceof ApplicationFailure)) throw failure;
	expect([failure.type, failure.nonRetryable]).toEqual(['task_failed', true]);
	expect(failure.message).toBe('the task task-1 took longer than 5000 ms, and was canceled');
	expect(failure.details).toEqual([{ token, status: 'timed_out' }]);
	expect(calls.at(-1)).toEqual(['cancelTask, shielded', { token }]);
});

test('one that was late and had succeeded all the same has its output', async () => {
	const late = inActivity(new TimeoutFailure('late', undefined, 'SCHEDULE_TO_CLOSE'), 'TIMEOUT');
	results['awaitTask'] = [failing(late), () => outcome];
	results['cancelTask'] = [() => ({ taskId: 'task-1', status: 'succeeded' })];
	expect(await runTask(request)).toEqual(outcome);
});

test.each([
	['ended without success', ApplicationFailure.create({ type: 'task_failed', nonRetryable: true })],
	['can not be waited for', ApplicationFailure.create({ type: 'authentication', nonRetryable: true })],
])('a task that %s is not canceled, and no other is started', async (_, cause) => {
	const error = inActivity(cause);
	results['awaitTask'] = [failing(error)];
	await expect(runTask(request)).rejects.toBe(error);
	expect(calls).toEqual(beginning);
});

test('a start that failed is not waited for', async () => {
	const error = inActivity(ApplicationFailure.create({ type: 'ambiguous_outcome', nonRetryable: true }));
	results['startTask'] = [failing(error)];
	await expect(runTask(request)).rejects.toBe(error);
	expect(calls).toEqual(beginning.slice(0, 2));
});

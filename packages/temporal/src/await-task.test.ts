import type { TaskToken } from '@anybrowser/core';
import { CancelledFailure } from '@temporalio/activity';
import { expect, test, vi } from 'vitest';
import { taskActivities } from './task-activities.ts';
import { failureOf } from './testing/failure-of.ts';
import { openActivity } from './testing/open-activity.ts';
import { openProvider, providerNames, schema, type TestedProvider } from './testing/open-provider.ts';

/** A task that goes on, and an attempt that waits for it. */
async function openWait(name: TestedProvider) {
	const provider = openProvider(name);
	const activities = taskActivities(provider.browsers);
	const request = { prompt: 'do it', options: { schema } };
	const ticket = await activities.prepareTask(request);
	const token = await openActivity().run(() => activities.startTask({ ...request, ticket }));
	await vi.waitFor(() => expect(provider.started()).toBe(1), 5_000);
	const activity = openActivity({ info: { heartbeatTimeoutMs: 90 } });
	const wait = activity.run(() => activities.awaitTask({ token }));
	wait.catch(() => {});
	await vi.waitFor(() => expect(activity.heartbeats).toContainEqual({ token, status: 'running' }), 5_000);
	return { ...provider, activities, activity, token, wait };
}

test('its heartbeats carry the token and the status, and end with it', async () => {
	const clear = vi.spyOn(globalThis, 'clearInterval');
	const set = vi.spyOn(globalThis, 'setInterval');
	const { activity, token, wait, finish } = await openWait('skyvern');
	expect(activity.heartbeats[0]).toEqual({ token, status: null });
	// They go on while nothing changes: the worker is alive.
	const count = activity.heartbeats.length;
	await vi.waitFor(() => expect(activity.heartbeats.length).toBeGreaterThan(count + 1), 5_000);
	finish();
	expect(await wait).toEqual({ taskId: token.id, output: { done: 'do it' }, usage: { credits: null, dollars: null } });
	const ours = set.mock.results[set.mock.calls.findIndex(([, ms]) => ms === 30)]?.value;
	expect(ours).toBeDefined();
	expect(clear).toHaveBeenCalledWith(ours);
	vi.restoreAllMocks();
});

test('where no heartbeat timeout is given it tells how far it is now and then, for those who look', async () => {
	const set = vi.spyOn(globalThis, 'setInterval');
	const { browsers } = openProvider('skyvern');
	const { awaitTask } = taskActivities(browsers);
	const token = { kind: 'anybrowser.task', version: 1, provider: 'skyvern', id: 'tsk_none' } as const;
	// The server says 0 where it was given none.
	const activity = openActivity({ info: { heartbeatTimeoutMs: 0 } });
	await failureOf(activity.run(() => awaitTask({ token })));
	expect(set).toHaveBeenCalledWith(expect.any(Function), 10_000);
	vi.restoreAllMocks();
});

test('one that is canceled before it has read its task cancels it all the same', async () => {
	const { activities, token, open } = await openWait('skyvern');
	const activity = openActivity();
	activity.stop('cancelRequested');
	await expect(activity.run(() => activities.awaitTask({ token }))).rejects.toBeInstanceOf(CancelledFailure);
	await vi.waitFor(() => expect(open()).toEqual([]), 5_000);
});

test.each(providerNames)('%s: an activity that is canceled cancels its task', async name => {
	const { activity, wait, open } = await openWait(name);
	activity.stop('cancelRequested');
	await expect(wait).rejects.toBeInstanceOf(CancelledFailure);
	await vi.waitFor(() => expect(open()).toEqual([]), 5_000);
});

test.each(['workerShutdown', 'timedOut'] as const)('%s leaves the task to the next attempt', async reason => {
	const { activity, activities, wait, open, token, finish, emulated } = await openWait('skyvern');
	activity.stop(reason);
	await expect(wait).rejects.toBeInstanceOf(CancelledFailure);
	expect(open().length).toBeGreaterThan(0);
	expect(emulated.requests().map(({ operation }) => operation)).not.toContain('cancelRun');
	finish();
	const outcome = await openActivity().run(() => activities.awaitTask({ token }));
	expect(outcome.output).toEqual({ done: 'do it' });
});

test('one that succeeded just before it was canceled keeps its output, which was paid for', async () => {
	const { activity, wait, emulator, emulated, finish } = await openWait('skyvern');
	// The wait hears nothing of it.
	emulator.faults.add({ operation: 'getRun', status: 503, times: 1_000 });
	finish();
	await vi.waitFor(() => expect(emulated.tasks()).toMatchObject([{ status: 'completed' }]), 5_000);
	emulator.faults.clear();
	activity.stop('cancelRequested');
	expect(await wait).toMatchObject({ output: { done: 'do it' } });
});

test.each<[string, unknown, RegExp]>([
	['no token', undefined, /a token is an object/],
	['another version', { kind: 'anybrowser.task', version: 9, provider: 'skyvern', id: 'a' }, /version 9/],
	['another provider', { kind: 'anybrowser.task', version: 1, provider: 'smooth', id: 'a' }, /for "smooth"/],
	['a ticket', { kind: 'anybrowser.task-ticket', version: 1, provider: 'skyvern' }, /not the token of a task/],
])('awaitTask and cancelTask refuse %s for good, and send nothing', async (_, given, why) => {
	const { browsers, emulated } = openProvider('skyvern');
	const { awaitTask, cancelTask } = taskActivities(browsers);
	const token = given as TaskToken;
	for (const call of [awaitTask, cancelTask]) {
		const failure = await failureOf(openActivity().run<unknown>(() => call({ token })));
		expect([failure.type, failure.nonRetryable]).toEqual(['invalid_request', true]);
		expect(failure.message).toMatch(why);
	}
	expect(emulated.requests()).toEqual([]);
});

test.each(['prepareTask', 'startTask', 'awaitTask', 'cancelTask'] as const)(
	'%s without its input fails for good',
	async name => {
		const { browsers } = openProvider('skyvern');
		const activity = taskActivities(browsers)[name] as (input?: object) => Promise<unknown>;
		const failure = await failureOf(openActivity().run(() => activity()));
		expect([failure.type, failure.nonRetryable, failure.message]).toEqual([
			'invalid_request',
			true,
			`${name}: it takes one object, and was given nothing`,
		]);
	},
);

test.each(providerNames)('%s: cancelTask cancels, as often as it is called', async name => {
	const { activities, token, wait, open } = await openWait(name);
	expect(await activities.cancelTask({ token })).toMatchObject({ taskId: token.id });
	// Some stop a little later.
	await vi.waitFor(() => expect(open()).toEqual([]), 5_000);
	expect(await activities.cancelTask({ token })).toEqual({ taskId: token.id, status: 'canceled' });
	const { type, nonRetryable, details } = await failureOf(wait);
	// Smooth's task is canceled with its session.
	expect(['task_failed', 'session_closed']).toContain(type);
	expect([nonRetryable, details]).toEqual([true, [{ token, status: 'canceled' }]]);
});

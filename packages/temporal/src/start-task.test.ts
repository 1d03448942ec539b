import type { TaskTicket } from '@anybrowser/core';
import { ApplicationFailure, CancelledFailure } from '@temporalio/activity';
import { expect, test, vi } from 'vitest';
import { taskActivities } from './task-activities.ts';
import { failureOf } from './testing/failure-of.ts';
import { openActivity } from './testing/open-activity.ts';
import { apiKey, openProvider, providerNames, schema } from './testing/open-provider.ts';

const request = { prompt: 'do it', options: { schema } };
const settleTime = 100;

/** As Temporal's client throws it. */
function refusal(name: string): Error {
	return Object.assign(new Error(name), { name });
}

test.each(providerNames)('%s: stores the ticket before it is used, then the token, and starts once', async name => {
	const { browsers, startsSent, started, finish } = openProvider(name);
	const activities = taskActivities(browsers, { settleTime });
	const sentBefore: number[] = [];
	const activity = openActivity({ onStore: () => sentBefore.push(startsSent()) });
	const ticket = await activities.prepareTask(request);
	const token = await activity.run(() => activities.startTask({ ...request, ticket }));
	expect(sentBefore[0]).toBe(0);
	expect(activity.stored[0]).toMatchObject({ ticket: { key: ticket.key, sent: { at: expect.any(String) } } });
	expect(activity.stored.at(-1)).toMatchObject({ ticket: { key: ticket.key }, token });
	// The SDK's own heartbeats may overtake those that have the ticket.
	expect(activity.heartbeats).toEqual([]);
	finish();
	const outcome = await openActivity().run(() => activities.awaitTask({ token }));
	expect(outcome).toMatchObject({ taskId: token.id, output: { done: 'do it' } });
	expect(started()).toBe(1);
});

/** Lets an attempt die when its task was started and it hasn't heard so. @returns What the server has of it. */
async function dieAfterStart(name: (typeof providerNames)[number]) {
	const provider = openProvider(name, { loseStart: true });
	const activities = taskActivities(provider.browsers, { settleTime });
	const ticket = await activities.prepareTask(request);
	const first = openActivity();
	const dying = first.run(() => activities.startTask({ ...request, ticket }));
	dying.catch(() => {});
	await vi.waitFor(() => expect(provider.started()).toBe(1), 5_000);
	return { ...provider, ticket, stored: first.stored.at(-1) };
}

test.each(providerNames)('%s: the next attempt finds what the one before has started', async name => {
	const { again, started, ticket, stored } = await dieAfterStart(name);
	const activities = taskActivities(again(), { settleTime });
	const next = openActivity({ info: { heartbeatDetails: stored } });
	await next.run(() => activities.startTask({ ...request, ticket }));
	expect(started()).toBe(1);
});

test('without what the heartbeats carried it would start twice', async () => {
	const { again, started, ticket } = await dieAfterStart('skyvern');
	const activities = taskActivities(again(), { settleTime });
	await openActivity().run(() => activities.startTask({ ...request, ticket }));
	await vi.waitFor(() => expect(started()).toBe(2), 5_000);
});

test('an attempt whose token was stored is gone on with by that, and nothing is sent', async () => {
	const { browsers, emulated } = openProvider('skyvern');
	const activities = taskActivities(browsers);
	const ticket = await activities.prepareTask(request);
	const token = { kind: 'anybrowser.task', version: 1, provider: 'skyvern', id: 'tsk_1' };
	const activity = openActivity({ info: { heartbeatDetails: { ticket, token } } });
	expect(await activity.run(() => activities.startTask({ ...request, ticket }))).toEqual(token);
	expect(emulated.requests()).toEqual([]);
});

test('an attempt that the next one has overtaken sends nothing', async () => {
	const { browsers, startsSent } = openProvider('skyvern');
	const activities = taskActivities(browsers);
	const ticket = await activities.prepareTask(request);
	const activity = openActivity({
		onStore() {
			throw refusal('ActivityNotFoundError');
		},
	});
	await expect(activity.run(() => activities.startTask({ ...request, ticket }))).rejects.toThrow('ActivityNotFound');
	expect(startsSent()).toBe(0);
});

test.each([
	['before anything was sent', 0, 0],
	['when it has started: it is canceled', 1, 1],
] as const)('an activity that is canceled %s', async (_, stores, starts) => {
	const { browsers, started, open } = openProvider('skyvern');
	const activities = taskActivities(browsers);
	const ticket = await activities.prepareTask(request);
	let count = 0;
	const activity = openActivity({
		onStore() {
			count += 1;
			if (count > stores) throw refusal('ActivityCancelledError');
		},
	});
	const failure = await failureOf(activity.run(() => activities.startTask({ ...request, ticket })));
	expect([failure.type, failure.nonRetryable]).toEqual(['canceled', true]);
	await vi.waitFor(() => expect(open()).toEqual([]), 5_000);
	expect(started()).toBeLessThanOrEqual(starts);
});

test('a worker that shuts down leaves a start whose answer does not come to the next one', async () => {
	const { browsers, started } = openProvider('skyvern', { loseStart: true });
	const activities = taskActivities(browsers, { settleTime });
	const ticket = await activities.prepareTask(request);
	const activity = openActivity();
	const work = activity.run(() => activities.startTask({ ...request, ticket }));
	work.catch(() => {});
	await vi.waitFor(() => expect(started()).toBe(1), 5_000);
	activity.stop('workerShutdown');
	await expect(work).rejects.toBeInstanceOf(CancelledFailure);
	expect(activity.stored.at(-1)).toMatchObject({ ticket: { sent: {} } });
});

test.each([
	['a local activity', { isLocal: true }, /local activity/],
	['one with a heartbeat timeout', { heartbeatTimeoutMs: 5_000 }, /heartbeatTimeout/],
])('%s is refused', async (_, info, why) => {
	const { browsers, emulated } = openProvider('skyvern');
	const activities = taskActivities(browsers);
	const ticket = await activities.prepareTask(request);
	const failure = await failureOf(openActivity({ info }).run(() => activities.startTask({ ...request, ticket })));
	expect([failure.type, failure.nonRetryable]).toEqual(['invalid_request', true]);
	expect(failure.message).toMatch(why);
	expect(emulated.requests()).toEqual([]);
});

test.each<[string, (ticket: TaskTicket) => unknown, RegExp]>([
	['no ticket', () => undefined, /takes a ticket, which `prepareTask` makes/],
	['a ticket as text', ticket => JSON.stringify(ticket), /a ticket is an object/],
	['a ticket of another version', ticket => ({ ...ticket, version: 2 }), /version 2/],
	['a ticket of another provider', ticket => ({ ...ticket, provider: 'smooth' }), /for "smooth"/],
	['a ticket of another request', ticket => ({ ...ticket, fingerprint: 'x' }), /another request/],
	['something else', () => ({ kind: 'cake' }), /no ticket of a task/],
])('%s is refused for good, and nothing is sent', async (_, change, why) => {
	const { browsers, emulated } = openProvider('skyvern');
	const activities = taskActivities(browsers);
	const ticket = change(await activities.prepareTask(request)) as TaskTicket;
	const failure = await failureOf(openActivity().run(() => activities.startTask({ ...request, ticket })));
	expect([failure.type, failure.nonRetryable]).toEqual(['invalid_request', true]);
	expect(failure.message).toMatch(why);
	expect(emulated.requests()).toEqual([]);
});

test('what the worker adds is sent, and nothing that is secret is in a ticket, a token or a heartbeat', async () => {
	const { browsers, emulated } = openProvider('skyvern');
	const password = 'a-password-of-this-test';
	const proxy = { server: 'http://proxy.example:8080', username: 'ada', password };
	const activities = taskActivities(browsers, { addOptions: async () => ({ proxy }) });
	const ticket = await activities.prepareTask(request);
	const activity = openActivity();
	const token = await activity.run(() => activities.startTask({ ...request, ticket }));
	expect(JSON.stringify(emulated.requests())).toContain(password);
	const kept = JSON.stringify([ticket, token, activity.stored, activity.heartbeats]);
	expect(kept).not.toContain(password);
	expect(kept).not.toContain(apiKey);
	// It is part of the request: a worker that doesn't add it has another one.
	const without = taskActivities(browsers).startTask;
	const failure = await failureOf(openActivity().run(() => without({ ...request, ticket })));
	expect(failure.message).toContain('another request');
});

test('a start that nobody can prove is parked with its ticket', async () => {
	const plain = { prompt: 'do it' };
	const { browsers, again, started, emulated } = openProvider('browserbase', { loseStart: true });
	const ticket = await taskActivities(browsers).prepareTask(plain);
	const first = openActivity();
	first.run(() => taskActivities(browsers, { settleTime }).startTask({ ...plain, ticket })).catch(() => {});
	await vi.waitFor(() => expect(started()).toBe(1), 5_000);
	const [stored] = first.stored;
	const next = openActivity({ info: { heartbeatDetails: stored } });
	const failure = await failureOf(
		next.run(() => taskActivities(again(), { settleTime }).startTask({ ...plain, ticket })),
	);
	expect(failure).toBeInstanceOf(ApplicationFailure);
	expect([failure.type, failure.nonRetryable]).toEqual(['ambiguous_outcome', true]);
	expect(failure.details).toEqual([{ ...(stored as object), candidates: [emulated.tasks()[0]?.id] }]);
});

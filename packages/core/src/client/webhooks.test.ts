import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CapabilitySupport } from '../contract/capability.ts';
import type { Task } from '../contract/task.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { createFakeProvider, type FakeProvider } from '../testing/fake-provider.ts';
import type { WebhookHandlerOptions } from '../webhooks/webhook-handler-options.ts';
import { type Client, createClient } from './create-client.ts';

let provider: FakeProvider;
let client: Client;

beforeEach(() => {
	// What reads bodies needs the others.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
	provider = {
		...createFakeProvider(),
		webhooks: {
			async receive({ headers, body }, request) {
				const key = request?.apiKey ?? 'own-key';
				const message = 'the signature does not fit';
				if (headers.get('x-signature') !== key) throw new AnyBrowserError('authentication', message);
				const text = new TextDecoder().decode(body);
				if (!text.startsWith('task ')) throw new AnyBrowserError('invalid_response', 'no task');
				const [, id = '', age = '0'] = text.trim().split(' ');
				return { task: await peek(id), deliveryId: text, ageMs: age === 'unknown' ? null : Number(age) };
			},
		},
	};
	client = createClient({ provider });
});
afterEach(() => void vi.useRealTimers());

/** A task as the service knows it, without a call that would count. */
async function peek(id: string): Promise<Task> {
	const task = await provider.tasks.get(id);
	provider.calls.pop();
	return task;
}

function post(body: BodyInit, key = 'own-key'): Request {
	const init = { method: 'POST', headers: { 'x-signature': key }, body, duplex: 'half' };
	return new Request('http://hook.test/', init);
}

/** Starts tasks with a webhook. */
async function started(count: number, endsAfterMs: number) {
	const tasks = [];
	for (let each = 0; each < count; each++) {
		const task = await client.tasks.start('look', { webhookUrl: 'http://hook.test/' });
		provider.addTask(task.id, endsAfterMs);
		tasks.push(task);
	}
	return tasks;
}

test('100 waits with webhooks cost no more than a look at all of them once a minute', async () => {
	const handler = client.webhooks.handler();
	const tasks = await started(100, 200_000);
	const before = provider.calls.length;
	const results = Promise.all(tasks.map(task => task.result()));
	await vi.advanceTimersByTimeAsync(200_000);
	for (const { id } of tasks) expect((await handler(post(`task ${id}`))).status).toBe(204);
	expect(await results).toHaveLength(100);
	expect(provider.calls.slice(before)).toEqual(['tasks.list', 'tasks.list', 'tasks.list']);
	expect(before + 3).toBeLessThanOrEqual(110);
	expect(vi.getTimerCount()).toBe(0);
});

test('a webhook that was lost is found by the next look', async () => {
	client.webhooks.handler();
	const tasks = await started(3, 61_000);
	const results = Promise.all(tasks.map(task => task.result()));
	await vi.advanceTimersByTimeAsync(120_000);
	expect(await results).toHaveLength(3);
});

test('a wait without a webhook, or without anybody who receives them, looks as often as ever', async () => {
	const [untold] = await started(1, 5_000);
	const waiting = untold?.result();
	await vi.advanceTimersByTimeAsync(8_000);
	expect((await waiting)?.task.status).toBe('succeeded');
});

test('a task that was told before anybody waited is there at once, for every wait and in updates', async () => {
	const handler = client.webhooks.handler();
	const [task] = await started(1, 0);
	await handler(post(`task ${task?.id}`));
	const before = provider.calls.length;
	const resumed = await client.tasks.get(task?.id ?? '');
	expect((await task?.result())?.output).toBe(`output of ${task?.id}`);
	const seen: string[] = [];
	for await (const { status } of resumed.updates()) seen.push(status);
	expect(seen.at(-1)).toBe('succeeded');
	expect(provider.calls.length - before).toBe(1);
});

test('a wait with headers of its own, or another key, is settled as well', async () => {
	const handler = client.webhooks.handler();
	const [task] = await started(1, 1_000);
	const waits = [{}, { headers: { a: 'b' } }, { apiKey: 'k' }, { timeout: 5 }].map(wait => task?.result(wait));
	await vi.advanceTimersByTimeAsync(1_000);
	const before = provider.calls.length;
	await handler(post(`task ${task?.id}`));
	await Promise.all(waits);
	expect(provider.calls).toHaveLength(before);
	expect(vi.getTimerCount()).toBe(0);
});

test('a handle goes on relying on webhooks in another process', async () => {
	client.webhooks.handler();
	const [task] = await started(1, 30_000);
	const token = JSON.parse(JSON.stringify(task));
	expect(token).toMatchObject({ hasWebhook: true });
	const resumed = await client.tasks.resume(token);
	const before = provider.calls.length;
	void resumed.result().catch(() => {});
	await vi.advanceTimersByTimeAsync(50_000);
	expect(provider.calls).toHaveLength(before);
	await vi.advanceTimersByTimeAsync(20_000);
});

test.each<[string, WebhookHandlerOptions, () => Request, number]>([
	['one that is no POST', {}, () => new Request('http://hook.test/'), 405],
	['one with another key', {}, () => post('task t', 'forged'), 401],
	['one that tells of no task', {}, () => post('hello'), 422],
	['one that is too old', { maxAge: 1_000 }, () => post('task t 1001'), 403],
	['one from the future', { maxAge: 1_000 }, () => post('task t -1001'), 403],
	['one that is too large', { maxBodyBytes: 8 }, () => post('task t 1'.padEnd(9)), 413],
	['one that is too large, piece by piece', { maxBodyBytes: 100 }, () => post(endless()), 413],
	['one that breaks off', {}, () => post(broken()), 400],
])('%s is refused, and nobody is told', async (_, options, request, status) => {
	provider.addTask('t', 0);
	const seen: Task[] = [];
	const handler = client.webhooks.handler({ ...options, onTask: task => void seen.push(task) });
	const task = await client.tasks.get('t');
	const answer = await handler(request());
	expect(answer.status).toBe(status);
	expect(await answer.text()).not.toContain('own-key');
	expect(seen).toEqual([]);
	expect(task.status).toBe('succeeded');
});

test('a body that does not come is given up', async () => {
	const handler = client.webhooks.handler({ timeout: 50 });
	await handler(post('hello'));
	const waiting = handler(post(new ReadableStream({})));
	await vi.advanceTimersByTimeAsync(60);
	expect((await waiting).status).toBe(408);
	expect(vi.getTimerCount()).toBe(0);
});

test('one that came before is refused, also while it is being dealt with, and comes again when that failed', async () => {
	provider.addTask('t', 0);
	let calls = 0;
	let finish = () => {};
	const handler = client.webhooks.handler({
		async onTask() {
			calls++;
			if (calls === 1) throw new Error('the database is away');
			await new Promise<void>(resolve => {
				finish = resolve;
			});
		},
	});
	await expect(handler(post('task t'))).rejects.toThrow('the database is away');
	const second = handler(post('task t'));
	await vi.waitFor(() => expect(calls).toBe(2));
	expect((await handler(post('task t'))).status).toBe(409);
	finish();
	expect((await second).status).toBe(204);
	expect((await handler(post('task t'))).status).toBe(409);
	await vi.advanceTimersByTimeAsync(21 * 60_000);
	// By then its age would tell; nothing is remembered for ever.
	const late = handler(post('task t'));
	await vi.waitFor(() => expect(calls).toBe(3));
	finish();
	expect((await late).status).toBe(204);
});

test('other keys than the own one are tried, and are no way around it', async () => {
	provider.addTask('t', 0);
	const handler = client.webhooks.handler({ apiKeys: ['tenant-a', 'tenant-b'] });
	expect((await handler(post('task t unknown', 'tenant-b'))).status).toBe(204);
	expect((await handler(post('task t 1', 'tenant-c'))).status).toBe(401);
});

test('a body that was read already says what to do', async () => {
	const handler = client.webhooks.handler();
	const request = post('task t');
	await request.text();
	await expect(handler(request)).rejects.toMatchObject({ code: 'configuration', message: /before whatever parses/ });
});

test('a provider without webhooks refuses, and options that nothing would be done with are refused', () => {
	const { capabilities } = provider;
	const without = { ...provider, capabilities: { ...capabilities, 'webhooks.receive': 'none' as CapabilitySupport } };
	expect(() => createClient({ provider: without }).webhooks.handler()).toThrow(UnsupportedCapabilityError);
	const wrong = [
		{ maxAge: 0 },
		{ maxBodyBytes: -1 },
		{ timeout: Number.NaN },
		{ onTask: 7 },
		{ apiKeys: 'k' },
		{ age: 1 },
	];
	for (const options of wrong) {
		// The cast gives what only JavaScript can.
		expect(() => client.webhooks.handler(options as WebhookHandlerOptions)).toThrow(AnyBrowserError);
	}
});

function endless(): ReadableStream {
	return new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(64)) });
}

function broken(): ReadableStream {
	return new ReadableStream({ pull: controller => controller.error(new Error('reset')) });
}

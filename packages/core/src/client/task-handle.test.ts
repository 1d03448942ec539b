import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { createFakeProvider, type FakeProvider } from '../testing/fake-provider.ts';
import { createClient } from './create-client.ts';

let provider: FakeProvider;

beforeEach(() => {
	vi.useFakeTimers();
	provider = createFakeProvider();
});
afterEach(() => void vi.useRealTimers());

/** Lets time pass until a promise has settled. */
async function settle<Value>(promise: Promise<Value>): Promise<Value> {
	let settled = false;
	promise.then(
		() => {
			settled = true;
		},
		() => {
			settled = true;
		},
	);
	for (let step = 0; step < 1_000 && !settled; step++) await vi.advanceTimersByTimeAsync(1_000);
	return promise;
}

async function started(end: Parameters<FakeProvider['addTask']>[2] = {}, ms = 2_000) {
	provider.addTask('t', ms, end);
	return createClient({ provider }).tasks.get('t');
}

test('result gives the output, and asks no more once it is known', async () => {
	const task = await started();
	const { output } = await settle(task.result());
	expect(output).toBe('output of t');
	const calls = provider.calls.length;
	await task.result();
	expect(provider.calls).toHaveLength(calls);
	expect(vi.getTimerCount()).toBe(0);
});

test('a task that fails rejects with the task', async () => {
	const task = await started({ status: 'failed', failure: { message: 'no such shop', code: 'X' } });
	const error = await settle(task.result()).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'task_failed', task: { id: 't', status: 'failed' } });
	expect(error.message).toContain('no such shop');
});

test('a schema types and checks the output; a misfit keeps it', async () => {
	const client = createClient({ provider });
	provider.addTask('good', 500, { output: { price: 3 } });
	provider.addTask('bad', 500, { output: { price: 'three' } });
	const schema = z.object({ price: z.number() });
	const good = await client.tasks.get('good', { schema });
	expect((await settle(good.result())).output.price).toBe(3);
	const bad = await client.tasks.get('bad', { schema });
	const error = await settle(bad.result()).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_response', output: { price: 'three' } });
});

test('a wait that times out says the last state, and can be taken up again', async () => {
	const task = await started({}, 10_000);
	const error = await settle(task.result({ deadline: 3_000 })).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'timeout', retryable: true });
	expect(error.message).toContain('still running after 3000 ms');
	expect((await settle(task.result())).output).toBe('output of t');
});

test('an abort detaches by default, and cancels when asked to', async () => {
	for (const onAbort of ['detach', 'cancel'] as const) {
		provider = createFakeProvider();
		const task = await started({}, 60_000);
		const controller = new AbortController();
		const waiting = task.result({ signal: controller.signal, onAbort });
		waiting.catch(() => {});
		await vi.advanceTimersByTimeAsync(1_000);
		controller.abort('left');
		await expect(waiting).rejects.toBe('left');
		expect(provider.calls.includes('tasks.cancel t')).toBe(onAbort === 'cancel');
		expect(vi.getTimerCount()).toBe(0);
	}
});

test('a wait that ends leaves no listener on the signal', async () => {
	const { signal } = new AbortController();
	const added = vi.spyOn(signal, 'addEventListener');
	const removed = vi.spyOn(signal, 'removeEventListener');
	const task = await started();
	await settle(task.result({ signal }));
	expect(added.mock.calls.length).toBeGreaterThan(0);
	expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener));
});

test('a signal that has fired already waits for nothing', async () => {
	const task = await started();
	await expect(task.result({ signal: AbortSignal.abort('before') })).rejects.toBe('before');
	expect(vi.getTimerCount()).toBe(0);
});

test('updates are every state once, the final one last', async () => {
	const task = await started({}, 6_000);
	provider.setStatus('t', 'running');
	setTimeout(() => provider.setStatus('t', 'paused'), 2_000);
	setTimeout(() => provider.setStatus('t', 'running'), 4_000);
	const states: string[] = [];
	const reading = (async () => {
		for await (const update of task.updates()) states.push(update.status);
	})();
	await settle(reading);
	expect(states).toEqual(['running', 'paused', 'running', 'succeeded']);
	expect(vi.getTimerCount()).toBe(0);
});

test('leaving the loop over updates leaves no timer behind', async () => {
	const task = await started({}, 60_000);
	for await (const update of task.updates()) {
		expect(update.status).toBe('running');
		break;
	}
	setTimeout(() => provider.setStatus('t', 'paused'), 100);
	const reading = (async () => {
		for await (const update of task.updates()) if (update.status === 'paused') break;
	})();
	await settle(reading);
	expect(vi.getTimerCount()).toBe(0);
});

test('a failing wait ends the loop over updates with its error', async () => {
	const task = await started({}, 60_000);
	provider.failNext('get', new AnyBrowserError('permission', 'gone'));
	const reading = (async () => {
		for await (const _update of task.updates());
	})();
	await expect(settle(reading)).rejects.toMatchObject({ code: 'permission' });
});

test('a token goes to another process as JSON, without a secret, and is taken up without creating anything', async () => {
	const task = await started();
	const text = JSON.stringify(task);
	expect(JSON.parse(text)).toEqual({ kind: 'anybrowser.task', version: 1, provider: 'fake', id: 't' });
	const resumed = await createClient({ provider }).tasks.resume(JSON.parse(text));
	expect((await settle(resumed.result())).output).toBe('output of t');
	expect(provider.created).toEqual([]);
});

test.each<[string, unknown, string]>([
	['another provider', { kind: 'anybrowser.task', version: 1, provider: 'smooth', id: 't' }, 'is for "smooth"'],
	['another version', { kind: 'anybrowser.task', version: 2, provider: 'fake', id: 't' }, 'has version 2'],
	['something else', { id: 't' }, 'not the token of a task'],
	['unparsed JSON', '{}', 'parse its JSON first'],
	['no id', { kind: 'anybrowser.task', version: 1, provider: 'fake', id: '' }, "lacks the task's id"],
])('a token of %s is refused', async (_, token, message) => {
	const error = await createClient({ provider })
		.tasks.resume(token)
		.catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request' });
	expect(error.message).toContain(message);
	expect(provider.calls).toEqual([]);
});

test('run starts one task and waits for it, and extra parameters go with the start alone', async () => {
	const { tasks } = createClient({ provider });
	const { output } = await settle(tasks.run('do it', {}, { body: { extra: 1 }, deadline: 60_000 }));
	expect(output).toBe('output of t1');
	expect(provider.calls.filter(call => call === 'tasks.create')).toHaveLength(1);
	expect(provider.lastRequest).not.toHaveProperty('body');
});

test('a session is ready when its browser is up, and its live view has an address', async () => {
	const client = createClient({ provider });
	const session = await client.sessions.create();
	expect((await settle(session.ready())).status).toBe('running');
	expect(await settle(session.liveUrl())).toBe('https://live.test');
	expect(vi.getTimerCount()).toBe(0);
});

test('a recording is waited for, until it is there or known not to come, within a bound', async () => {
	const ready = await started({ recordingState: 'ready', recordingUrl: 'https://video.test' });
	expect(await settle(ready.recordingUrl())).toBe('https://video.test');
	const none = await started({ recordingState: 'unavailable' });
	expect(await settle(none.recordingUrl())).toBeNull();
	const never = await started();
	await expect(settle(never.recordingUrl({ deadline: 7_000 }))).rejects.toMatchObject({ code: 'timeout' });
	expect(vi.getTimerCount()).toBe(0);
});

test('close asks once, however often it is called; use closes on every way out', async () => {
	const client = createClient({ provider });
	const session = await client.sessions.create();
	await Promise.all([session.close(), session.close(), session[Symbol.asyncDispose]()]);
	expect(provider.calls.filter(call => call === 'sessions.close')).toHaveLength(1);
	const failing = client.sessions.use({}, () => {
		throw new Error('in the work');
	});
	await expect(failing).rejects.toThrow('in the work');
	await client.sessions.use({}, async () => {});
	expect(provider.calls.filter(call => call === 'sessions.close')).toHaveLength(3);
});

test('updates over thousands of looks keep nothing of them', async () => {
	const task = await started({}, 20_000_000);
	const states: string[] = [];
	const loop = (async () => {
		for await (const update of task.updates({ deadline: 30_000_000 })) states.push(update.status);
	})();
	await vi.advanceTimersByTimeAsync(1_000);
	const race = vi.spyOn(Promise, 'race');
	await vi.advanceTimersByTimeAsync(19_000_000);
	expect(provider.calls.length).toBeGreaterThan(3_000);
	// Each race with the wait's own promise would leave a reaction on it until the wait ends.
	expect(race).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(2_000_000);
	await loop;
	expect(states).toEqual(['running', 'succeeded']);
	race.mockRestore();
});

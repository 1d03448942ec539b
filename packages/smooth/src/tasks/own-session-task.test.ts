import { expect, test, vi } from 'vitest';
import { emulated } from '../testing/emulated.ts';

const prompt = 'Type %pin%';
const tenMinutesMs = 600_000;
const secrets = { pin: { value: 'hunter2' } };

const openSessions = (emulator: ReturnType<typeof emulated>['emulator']) =>
	emulator.smooth.sessions().filter(({ open }) => open);

test('a task with secrets has a session of its own, which ends with it', async () => {
	const { client, emulator, sent } = emulated({ agent: ({ secrets: given }) => given['pin']?.value.length });
	const { output, task } = await client.tasks.run(prompt, { device: 'mobile', maxSteps: 5, secrets });
	expect(output).toBe(7);
	expect(task.sessionId).not.toBeNull();
	await vi.waitFor(() => expect(openSessions(emulator)).toEqual([]));
	expect(sent('createTask')).toEqual([{ task: null, device: 'mobile' }]);
	expect(sent('sendEvent')[0]).toMatchObject({
		payload: { input: { task: prompt, max_steps: 5, secrets: { pin: { value: 'hunter2', allowed_urls: ['**'] } } } },
	});
});

test('what a call adds to its request goes along with the task, and not with the session', async () => {
	const { provider, emulator, sent } = emulated();
	await provider.tasks.create({ prompt, secrets }, { body: { timestamp: 7 } });
	expect(sent('createTask')).toEqual([{ task: null }]);
	expect(sent('sendEvent')).toEqual([expect.objectContaining({ name: 'session_action', timestamp: 7 })]);
	await vi.waitFor(() => expect(openSessions(emulator)).toEqual([]));
});

test('its session ends as well when it fails, when it is canceled, and when it can not be started', async () => {
	const { client, provider, emulator } = emulated({
		agent: ({ signal, prompt: words }) =>
			words.includes('for long')
				? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
				: Promise.reject(new Error('no')),
	});
	await expect(client.tasks.run(prompt, { secrets })).rejects.toMatchObject({ code: 'task_failed' });
	await vi.waitFor(() => expect(openSessions(emulator)).toEqual([]));
	const task = await client.tasks.start('Type %pin% for long', { secrets });
	await task.cancel();
	expect(openSessions(emulator)).toEqual([]);
	emulator.faults.add({ provider: 'smooth', operation: 'sendEvent', status: 400, body: { detail: 'no' } });
	await expect(provider.tasks.create({ prompt, secrets })).rejects.toMatchObject({ code: 'invalid_request' });
	await vi.waitFor(() => expect(openSessions(emulator)).toEqual([]));
});

test('its session stays open for as long as it takes', async () => {
	let finish = (_output: string) => {};
	const { client, emulator } = emulated({
		agent: () =>
			new Promise<string>(resolve => {
				finish = resolve;
			}),
	});
	// What is loaded on use is loaded before time stands still.
	await (await client.tasks.start(prompt, { secrets })).cancel();
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	try {
		const starting = client.tasks.start(prompt, { secrets });
		await vi.advanceTimersByTimeAsync(tenMinutesMs);
		const task = await starting;
		expect(openSessions(emulator)).toHaveLength(1);
		finish('done');
		const result = task.result();
		await vi.advanceTimersByTimeAsync(tenMinutesMs);
		expect((await result).output).toBe('done');
		expect(openSessions(emulator)).toEqual([]);
	} finally {
		vi.useRealTimers();
	}
});

test('with a ticket it is started once, and neither ticket nor token knows a secret', async () => {
	const { client, emulator } = emulated({ agent: ({ secrets: given }) => `typed ${given['pin']?.value}` });
	const ticket = await client.tasks.prepare(prompt, { secrets });
	const saved: unknown[] = [ticket];
	const task = await client.tasks.startOnce(ticket, prompt, { secrets }, { save: next => saved.push(next) });
	saved.push(task.toJSON());
	expect((await task.result()).output).toBe('typed [redacted]');
	expect(JSON.stringify(saved)).not.toContain('hunter2');
	expect(openSessions(emulator)).toEqual([]);
});

test('they are said in one place', async () => {
	const { client, emulator } = emulated();
	const own = { smooth: { secrets: { pin: { value: '1234', allowed_urls: ['**'] } } } };
	const start = client.tasks.start(prompt, { sessionId: 'some', secrets, providerOptions: own });
	await expect(start).rejects.toMatchObject({
		code: 'invalid_request',
		message: expect.stringContaining('one of them'),
	});
	expect(emulator.smooth.requests()).toEqual([]);
});

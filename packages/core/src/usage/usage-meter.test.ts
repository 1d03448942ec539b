import { expect, test } from 'vitest';
import { createClient } from '../client/create-client.ts';
import type { CapabilitySupport } from '../contract/capability.ts';
import type { Session } from '../contract/session.ts';
import type { Task } from '../contract/task.ts';
import { unknownUsage } from '../contract/usage.ts';
import type { Budget } from '../contract/usage-totals.ts';
import { BudgetExceededError } from '../errors/budget-exceeded-error.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { UsageMeter } from './usage-meter.ts';

const provider = createFakeProvider();
// The casts give what the meter reads.
const task = (id: string, sessionId: string | null, dollars: number | null) =>
	({ id, sessionId, usage: { ...unknownUsage, dollars } }) as Task;
const session = (id: string, dollars: number | null) => ({ id, usage: { ...unknownUsage, dollars } }) as Session;

test('a task counts once, with what was told last, and what is not told counts as that', () => {
	const meter = new UsageMeter(provider);
	const work = meter.task(task('a', null, null));
	expect(meter.totals).toMatchObject({ dollars: 0, tasks: 1, untold: { dollars: 1, credits: 1 } });
	meter.task(task('a', null, 2), work);
	meter.task(task('a', null, 3));
	meter.task(task('a', null, null));
	meter.task(task('b', null, 0.1));
	meter.task(task('c', null, 0.2));
	expect(meter.totals).toMatchObject({ dollars: 3.3, tasks: 3, untold: { dollars: 0, credits: 3 } });
	expect(Object.isFrozen(meter.totals.untold)).toBe(true);
});

test('of a session the larger counts of its own figure and of what happened in it', () => {
	const meter = new UsageMeter(provider);
	meter.opened(session('s', null));
	meter.task(task('s:1', 's', 2));
	meter.action('s', { ...unknownUsage, dollars: 1 });
	expect(meter.totals).toMatchObject({ dollars: 3, tasks: 1, sessions: 1, actions: 1 });
	meter.session(session('s', 2.5));
	expect(meter.totals.dollars).toBe(3);
	meter.session(session('s', 4));
	expect(meter.totals.dollars).toBe(4);
	meter.task(task('s:2', 's', 2));
	expect(meter.totals.dollars).toBe(5);
});

test('a handle that was forgotten about still counts once', () => {
	const meter = new UsageMeter(provider);
	const work = meter.task(task('first', null, 1));
	for (let count = 0; count < 10_001; count++) meter.task(task(`t${count}`, null, 0));
	meter.task(task('first', null, 1), work);
	expect(meter.totals).toMatchObject({ dollars: 1, tasks: 10_002 });
});

test('a spent budget refuses tasks, sessions and steps, and nothing else', async () => {
	const spy = createFakeProvider();
	spy.addTask('old', 0, { usage: { ...unknownUsage, dollars: 5 } });
	const { actions } = spy;
	const extract = async () => ({ output: {}, usage: unknownUsage, warnings: [] });
	const client = createClient({ provider: { ...spy, actions: { ...actions, extract } }, budget: { dollars: 5 } });
	const handle = await client.sessions.get('s1');
	const resumed = await client.tasks.resume({ kind: 'anybrowser.task', version: 1, provider: 'fake', id: 'old' });
	expect(client.usage).toMatchObject({ dollars: 5, tasks: 1 });
	const calls = spy.calls.length;
	const refused = [
		client.tasks.start('look'),
		client.sessions.create(),
		client.sessions.use({}, () => {}),
		handle.run('look'),
		handle.extract({ type: 'object' }),
		handle.goto('https://x.test'),
	];
	for (const each of refused) {
		const error = await each.catch(thrown => thrown);
		expect(error).toBeInstanceOf(BudgetExceededError);
		expect(error).toMatchObject({
			code: 'budget_exceeded',
			unit: 'dollars',
			allowed: 5,
			spent: { dollars: 5, tasks: 1 },
		});
	}
	expect(spy.calls).toHaveLength(calls);
	expect((await resumed.result()).task.id).toBe('old');
	await handle.refresh();
	await handle.close();
});

test('a step that the provider does not time is measured, and a task that is only looked up costs nothing', async () => {
	const spy = createFakeProvider();
	spy.addTask('old', 0, { usage: { ...unknownUsage, dollars: 5 } });
	const extract = async () => ({ output: {}, usage: unknownUsage, warnings: [] });
	const client = createClient({ provider: { ...spy, actions: { ...spy.actions, extract } } });
	await client.tasks.get('old');
	const { usage } = await (await client.sessions.get('s1')).extract({ type: 'object' });
	expect(usage.durationMs).toBeGreaterThanOrEqual(0);
	expect(client.usage).toMatchObject({ dollars: 0, tasks: 0, actions: 1, untold: { durationMs: 0, dollars: 1 } });
});

test.each<[unknown, string]>([
	[{ dollars: 0 }, 'configuration'],
	[{ dollars: Number.NaN }, 'configuration'],
	[{ steps: '5' }, 'configuration'],
	[{ euros: 5 }, 'configuration'],
	[7, 'configuration'],
])('the budget %j is refused', (budget, code) => {
	// The cast gives what only JavaScript can.
	expect(() => createClient({ provider, budget: budget as Budget })).toThrow(expect.objectContaining({ code }));
});

test('a budget in what the provider does not tell is refused', () => {
	const without = {
		...provider,
		capabilities: { ...provider.capabilities, 'usage.dollars': 'none' as CapabilitySupport },
	};
	expect(() => createClient({ provider: without, budget: { dollars: 1 } })).toThrow(/usage.dollars/);
	expect(createClient({ provider: without, budget: { steps: 1 } }).usage.steps).toBe(0);
});

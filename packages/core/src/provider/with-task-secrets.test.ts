import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Task, TaskOperations } from '../contract/task.ts';
import type { TaskStep } from '../contract/task-step.ts';
import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { checkedProvider } from './checked-provider.ts';
import { snapshot } from './snapshot.ts';

const prompt = 'Type %pin%';
const value = 'hunter2';
const secrets = { pin: { value } };

/** A provider whose tasks say what they must not say. */
function telling(said: Partial<Task>) {
	const fake = createFakeProvider();
	const { create, reply } = fake.tasks;
	const tell = (task: Task) => snapshot({ ...task, ...said }, { said: value });
	const tasks = {
		...fake.tasks,
		create: async (...given: Parameters<typeof create>) => tell(await create(...given)),
		reply: async (...given: Parameters<typeof reply>) => tell(await reply(...given)),
	};
	return { fake, provider: checkedProvider({ ...fake, tasks }) };
}

const step = (id: string, more: Partial<TaskStep> = {}): TaskStep =>
	snapshot(
		{ provider: 'fake', id, kind: 'other' as const, text: 'clicked', url: null, at: null, picture: null, ...more },
		{ output: `typed ${value}` },
	);

const shown = (data: unknown) => inspect(data, { depth: 10, showHidden: true });

test.each(['prompt', 'title', 'question', 'output'] as const)('a task shows no secret in its %s', async name => {
	const { provider } = telling({ [name]: `it is ${value}` });
	const task = await provider.tasks.create({ prompt, secrets });
	expect(task[name]).toBe('it is [redacted]');
	expect(shown(task)).not.toContain(value);
});

test('a task does not get fields that it has not, nor other names for those that it has', async () => {
	const { provider } = telling({});
	const task = await provider.tasks.create({ prompt, secrets: { pin: { value: 'output' } } });
	expect(task.output).toBeNull();
	expect(Object.keys(task)).not.toContain('question');
});

test('the steps of a task show no secret, on whichever page', async () => {
	const { fake, provider } = telling({});
	const { id } = await provider.tasks.create({ prompt, secrets });
	fake.toldSteps.push(step('1', { text: `typed ${value}` }), step('2', { url: `https://x.test/?pin=${value}` }));
	const { items } = await provider.tasks.steps(id);
	expect(items).toMatchObject([
		{ id: '1', text: 'typed [redacted]' },
		{ id: '2', url: 'https://x.test/?pin=[redacted]' },
	]);
	expect(shown(items)).not.toContain(value);
	for await (const each of provider.tasks.steps(id, { cursor: '1' })) expect(shown(each)).not.toContain(value);
	expect((await provider.tasks.steps('other')).items).toEqual(fake.toldSteps);
});

test('a task that goes on after a reply shows no secret', async () => {
	const { provider } = telling({ question: `is ${value} right?` });
	const { id } = await provider.tasks.create({ prompt, secrets });
	expect(shown(await provider.tasks.reply(id, 'yes'))).not.toContain(value);
});

test('what may have been made by a start whose answer is lost shows no secret', async () => {
	const fake = createFakeProvider();
	fake.addTask('t1', 1_000);
	const found = async () => [snapshot({ ...(await fake.tasks.get('t1')), output: `typed ${value}` }, { said: value })];
	const lost = new AmbiguousOutcomeError('no answer', { provider: 'fake', operation: 'tasks.create' }, found);
	const tasks: TaskOperations = { ...fake.tasks, create: () => Promise.reject(lost) };
	const provider = checkedProvider({ ...fake, tasks });
	const error = await provider.tasks.create({ prompt, secrets }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'ambiguous_outcome', message: 'no answer', provider: 'fake' });
	const likely = await error.reconcile();
	expect(likely).toMatchObject([{ id: 't1', output: 'typed [redacted]' }]);
	expect(shown(likely)).not.toContain(value);
	await expect(provider.tasks.create({ prompt })).rejects.toBe(lost);
});

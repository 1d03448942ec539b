import type { Agent } from '@anybrowser/emulator';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';
import { defineTool } from '../tools/define-tool.ts';

const ask = defineTool({
	name: 'ask',
	description: 'Asks',
	input: { type: 'object' },
	execute: () => 'yes',
});
const tools = { providerOptions: { smooth: { tools: [ask] } } };

/** An agent that asks as often as its task says. */
const asking: Agent = async ({ prompt, tools: given }) => {
	for (let each = 0; each < Number(prompt); each++) await given['ask']?.({ secret: 'hunter2' });
	return { asked: Number(prompt) };
};

test('the calls of tools and the end are steps, of each task in a session its own', async () => {
	const { client } = emulated({ agent: asking });
	const session = await client.sessions.create(tools);
	const stories = [];
	for (const prompt of ['2', '1', '0']) {
		const task = await client.tasks.start(prompt, { sessionId: session.id });
		const followed = [];
		for await (const { kind, text } of task.steps()) followed.push([kind, text]);
		const { items } = await client.provider.tasks.steps(task.id);
		expect(items.map(({ kind, text }) => [kind, text])).toEqual(followed);
		expect(JSON.stringify(items)).not.toContain('hunter2');
		stories.push({ task, followed });
	}
	const call = ['tool', 'calls the tool ask'];
	expect(stories.map(({ followed }) => followed)).toEqual([
		[call, call, ['message', '{"asked":2}']],
		[call, ['message', '{"asked":1}']],
		[['message', '{"asked":0}']],
	]);
	// Asked for again when later tasks have called the same tool.
	const first = stories[0]?.task ?? expect.fail('there was one');
	const again = [];
	for await (const { text } of first.steps()) again.push(text);
	expect(again).toHaveLength(3);
	await session.close();
});

test('a one-shot task tells how it failed, and what is no cursor is refused', async () => {
	const { client, provider } = emulated({
		agent: async ({ tools: given }) => {
			await given['ask']?.({});
			throw new Error('the shop is closed');
		},
	});
	const task = await client.tasks.start('look', tools);
	const told = [];
	for await (const { kind, text } of task.steps()) told.push([kind, text]);
	expect(told).toEqual([
		['tool', 'calls the tool ask'],
		['message', 'the shop is closed'],
	]);
	await expect(provider.tasks.steps(task.id, { cursor: 'nonsense' })).rejects.toMatchObject({
		code: 'invalid_request',
	});
	expect((await provider.tasks.steps(task.id, { cursor: 'end' })).items).toEqual([]);
});

test('a time that is none is no date, of a step and of a task in a session', async () => {
	const { provider, emulator } = emulated();
	const never = 9e15;
	const events = [
		{ id: 'c1', name: 'tool_call', payload: { name: 'ask', input: {} }, timestamp: never },
		{ id: 'e1', name: 'session_action', payload: { code: 200, output: null }, timestamp: never },
	];
	const fault = { operation: 'getTask', status: 200, body: { r: { id: 's1', status: 'running', events } } };
	emulator.faults.add(fault, fault);
	const { items } = await provider.tasks.steps('s1:e1');
	expect(items.map(({ kind, at }) => [kind, at])).toEqual([
		['tool', null],
		['message', null],
	]);
	expect((await provider.tasks.get('s1:e1')).endedAt).toBeNull();
});

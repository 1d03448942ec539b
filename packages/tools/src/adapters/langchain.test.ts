import { ToolMessage } from '@langchain/core/messages';
import { fakeModel } from '@langchain/core/testing';
import { expect, test } from 'vitest';
import { pausingAgent, toolsFixture } from '../testing/tools-fixture.ts';
import { langchainTools, progressEvent } from './langchain.ts';

const url = 'http://shop.test/';

/** A call of a tool as a model's message has it. */
const toolCall = (name: string, args: Record<string, unknown>) =>
	({ type: 'tool_call', id: 'c1', name, args }) as const;

test('a model is offered the tools, calls one, and is told its result', async () => {
	const { tools } = toolsFixture();
	const all = langchainTools(tools);
	expect(all.map(({ name }) => name)).toEqual(tools.list.map(({ name }) => name));
	const model = fakeModel().respondWithTools([{ name: 'run_task', args: { prompt: 'buy milk', url }, id: 'c1' }]);
	const { tool_calls: calls = [] } = await model.bindTools(all).invoke('Buy milk.');
	const run = all.find(({ name }) => name === 'run_task');
	const done = await run?.invoke({ type: 'tool_call', ...(calls[0] ?? expect.fail('the model calls nothing')) });
	expect(done).toBeInstanceOf(ToolMessage);
	expect(done).toMatchObject({ status: 'success', tool_call_id: 'c1', name: 'run_task' });
	expect(JSON.stringify(done.content)).toContain('did buy milk');
	const wrong = await run?.invoke(toolCall('run_task', { prompt: ' ' }));
	expect(wrong).toMatchObject({ status: 'error' });
	expect(await run?.invoke({ prompt: 'buy milk', url })).toContain('did buy milk');
});

test('progress is told by events', async () => {
	const { agent, finish } = pausingAgent();
	const { tools } = toolsFixture('skyvern', { emulator: { agent } });
	const run = langchainTools(tools).find(({ name }) => name === 'run_task');
	const told: unknown[] = [];
	const handleCustomEvent = (name: string, data: { readonly message: string }) => {
		told.push([name, data]);
		if (data.message.startsWith('running')) finish('done at last');
	};
	const done = await run?.invoke({ prompt: 'x', url }, { callbacks: [{ handleCustomEvent }] });
	expect(done).toContain('done at last');
	expect(told).toContainEqual([progressEvent, { tool: 'run_task', message: expect.stringMatching(/^running for/) }]);
});

test('the signal of a run cancels the task', async () => {
	const { agent } = pausingAgent();
	const { tools, connect } = toolsFixture('skyvern', { emulator: { agent } });
	const run = langchainTools(tools).find(({ name }) => name === 'run_task');
	const stop = new AbortController();
	const handleCustomEvent = () => stop.abort();
	const call = run?.invoke({ prompt: 'x', url }, { signal: stop.signal, callbacks: [{ handleCustomEvent }] });
	await expect(call).rejects.toThrow();
	const statuses = async () => (await connect().tasks.list()).items.map(({ status }) => status);
	await expect.poll(statuses, { timeout: 15_000 }).toEqual(['canceled']);
});

test('what needs approval is asked for, and refused without', async () => {
	const { tools, emulator } = toolsFixture();
	const needsApproval = ({ annotations }: { readonly annotations: { readonly destructiveHint: boolean } }) =>
		annotations.destructiveHint;
	const call = toolCall('run_task', { prompt: 'buy milk', url });
	const runWith = (approve?: () => boolean) =>
		langchainTools(tools, { needsApproval, approve }).find(({ name }) => name === 'run_task');
	const refused = await runWith()?.invoke(call);
	expect(refused).toMatchObject({ status: 'error' });
	expect(JSON.stringify(refused.content)).toContain('has not approved');
	expect(emulator.smooth.requests()).toEqual([]);
	expect(await runWith(() => true)?.invoke(call)).toMatchObject({ status: 'success' });
	const [annotated] = langchainTools(tools);
	expect(annotated?.metadata).toMatchObject({ annotations: { destructiveHint: true } });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from '@anybrowser/emulator';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { emulated } from '../testing/emulated.ts';
import { defineTool, type SmoothTool, type ToolContext } from './define-tool.ts';
import { ToolError } from './tool-error.ts';

const add = defineTool({
	name: 'add',
	description: 'Adds two numbers',
	input: z.object({ a: z.number(), b: z.string().transform(Number) }),
	output: 'The sum',
	execute: ({ a, b }) => {
		expectTypeOf(b).toEqualTypeOf<number>();
		return a + b;
	},
});

const counting = (execute: (context: ToolContext, count: number) => unknown) => {
	let count = 0;
	return defineTool({
		name: 'work',
		description: 'Works',
		input: { type: 'object' },
		execute: (_input, context) => execute(context, ++count),
	});
};

/** An agent that calls one tool and answers with what it got, or with the error that it worked around. */
const calling =
	(name: string, input: unknown = {}): Agent =>
	async ({ tools }) => {
		try {
			return { got: await tools[name]?.(input) };
		} catch (error) {
			return { workedAround: String((error as Error).message) };
		}
	};

const withTools = (...tools: SmoothTool[]) => ({ providerOptions: { smooth: { tools } } });

describe('a tool', () => {
	test('is described to Smooth, is called with its checked input, and answers, in a session and in a one-shot task', async () => {
		const { client, sent } = emulated({ agent: calling('add', { a: 1, b: '2' }) });
		const session = await client.sessions.create(withTools(add));
		expect((await session.run('Add')).output).toEqual({ got: 3 });
		await session.close();
		expect((await client.tasks.run('Add', withTools(add))).output).toEqual({ got: 3 });
		const [opened, started] = sent('createTask') as { custom_tools: unknown[] }[];
		expect(opened?.custom_tools).toMatchObject([
			{
				name: 'add',
				description: 'Adds two numbers',
				output: 'The sum',
				inputs: { type: 'object', required: ['a', 'b'] },
			},
		]);
		// Described by what it takes, not by what the schema makes of it.
		expect(opened?.custom_tools).toMatchObject([{ inputs: { properties: { b: { type: 'string' } } } }]);
		expect(started?.custom_tools).toEqual(opened?.custom_tools);
		expect(opened).not.toHaveProperty('tools');
	});

	test.each<[string, SmoothTool, unknown, RegExp]>([
		['an input that does not fit', add, { a: 'x', b: '2' }, /does not fit: a: /],
		['a ToolError', counting(() => Promise.reject(new ToolError('no mail yet'))), {}, /^no mail yet$/],
	])('lets the agent work around %s (400)', async (_, tool, input, message) => {
		const { client, sent } = emulated({ agent: calling(tool.name, input) });
		const session = await client.sessions.create(withTools(tool));
		const { output } = await session.run('Do it');
		expect(output).toEqual({ workedAround: expect.stringMatching(message) });
		expect(sent('sendEvent')).toContainEqual(
			expect.objectContaining({ payload: { code: 400, output: expect.any(String) } }),
		);
		await session.close();
	});

	test.each<[string, () => unknown]>([
		['throws', () => Promise.reject(new Error('the disk is full'))],
		['throws no error', () => Promise.reject('the disk is full')],
		[
			'returns what JSON can not say',
			() => ({
				toJSON: () => {
					throw new Error('the disk is full');
				},
			}),
		],
	])('that %s ends the task (500)', async (_, execute) => {
		const { client } = emulated({ agent: calling('work') });
		const session = await client.sessions.create(withTools(counting(execute)));
		await expect(session.run('Do it')).rejects.toMatchObject({
			code: 'task_failed',
			message: expect.stringContaining('the disk is full'),
		});
		await session.close();
		await expect(client.tasks.run('Do it', withTools(counting(execute)))).rejects.toMatchObject({
			code: 'task_failed',
		});
	});

	test('that nobody has is answered all the same (400)', async () => {
		const { client } = emulated({ agent: calling('elsewhere') });
		const custom_tools = [{ name: 'elsewhere', description: 'Is not here', inputs: {}, output: 'nothing' }];
		const session = await client.sessions.create({ providerOptions: { smooth: { tools: [add], custom_tools } } });
		expect((await session.run('Do it')).output).toEqual({ workedAround: 'There is no tool "elsewhere" here' });
		await session.close();
	});

	test('that returns nothing answers null', async () => {
		const { client } = emulated({ agent: calling('work') });
		const session = await client.sessions.create(withTools(counting(() => undefined)));
		expect((await session.run('Do it')).output).toEqual({ got: null });
		await session.close();
	});

	test('runs once a call, over repeated events, lost reads and lost answers', async () => {
		let calls = 0;
		const agent: Agent = async ({ tools }) => {
			const results = [];
			for (let call = 0; call < 5; call++) results.push(await tools['work']?.({}));
			return results;
		};
		const { client, emulator } = emulated({ agent, smooth: { repeatedEvents: 10 } });
		const work = counting((_context, count) => {
			calls = count;
			return count;
		});
		const session = await client.sessions.create(withTools(work));
		emulator.faults.add(
			{ provider: 'smooth', operation: 'getTask', drop: 'after', skip: 1 },
			{ provider: 'smooth', operation: 'getTask', status: 503, skip: 3 },
			{ provider: 'smooth', operation: 'sendEvent', status: 500, skip: 1 },
			{ provider: 'smooth', operation: 'sendEvent', status: 502, executed: true, skip: 3 },
			{ provider: 'smooth', operation: 'sendEvent', drop: 'after', skip: 5 },
		);
		expect((await session.run('Do it')).output).toEqual([1, 2, 3, 4, 5]);
		expect(calls).toBe(5);
		emulator.faults.clear();
		await session.close();
	});

	test('can act in its own session, and run a task there', async () => {
		const agent: Agent = async ({ prompt, tools }) => (prompt === 'Outer' ? tools['work']?.({}) : `did ${prompt}`);
		const { client } = emulated({ agent });
		const work = counting(async ({ session, id }) => ({
			isOwn: session?.id === id,
			title: await session?.evaluate('1 + 1'),
			inner: (await session?.run('Inner'))?.output,
		}));
		const session = await client.sessions.create(withTools(work));
		expect((await session.run('Outer')).output).toEqual({ isOwn: true, title: 2, inner: 'did Inner' });
		await session.close();
	});

	test.each(['close', 'close by force', 'cancel the task'])('is told when it is over: %s', async how => {
		const { client } = emulated({ agent: calling('work') });
		let signal: AbortSignal | undefined;
		const work = counting(context => {
			signal = context.signal;
			return new Promise(() => {});
		});
		if (how === 'cancel the task') {
			const task = await client.tasks.start('Do it', withTools(work));
			while (signal === undefined) await sleep(10);
			await task.cancel();
			await expect(task.result()).rejects.toMatchObject({ code: 'task_failed' });
		} else {
			const session = await client.sessions.create(withTools(work));
			const run = session.run('Do it').catch(error => error);
			while (signal === undefined) await sleep(10);
			await session.close({ force: how !== 'close' });
			expect(signal.aborted).toBe(true);
			expect((await run).message).toMatch(/session ended|canceled/);
		}
		expect(signal.aborted).toBe(true);
		expect(signal.reason).toMatchObject({ code: 'session_closed' });
	});

	test('of a session that was opened with another key is answered with that key', async () => {
		const { client, emulator } = emulated({ agent: calling('work') });
		const work = counting(async ({ session }) => {
			// It is known as a session, whatever key it was opened with.
			expect((await session?.refresh())?.warnings).toEqual([]);
			return session?.evaluate('7');
		});
		const session = await client.sessions.create(withTools(work), { apiKey: 'theirs' });
		expect((await session.run('Do it')).output).toEqual({ got: 7 });
		const answered = emulator.smooth
			.requests()
			.filter(({ body }) => JSON.stringify(body ?? null).includes('tool_call'));
		expect(answered.map(({ headers }) => headers['apikey'])).toEqual(['theirs']);
		const acted = emulator.smooth.requests().find(({ body }) => JSON.stringify(body ?? null).includes('evaluate_js'));
		expect(acted?.headers['apikey']).toBe('theirs');
		await session.close();
	});

	test('needs a name of its own and a description', async () => {
		const bare = { input: {}, execute: () => null };
		expect(() => defineTool({ ...bare, name: ' ', description: 'x' })).toThrow(/`name`/);
		expect(() => defineTool({ ...bare, name: 'x', description: '' })).toThrow(/`description`/);
		const { client, emulator } = emulated();
		await expect(client.sessions.create(withTools(add, add))).rejects.toMatchObject({ code: 'invalid_request' });
		const inSession = client.tasks.start('Do it', { sessionId: 's', ...withTools(add) });
		await expect(inSession).rejects.toMatchObject({ message: expect.stringContaining('providerOptions.smooth.tools') });
		expect(emulator.smooth.requests()).toEqual([]);
	});
});

test('without work, a session with tools is still being read, and is no more once it is closed', async () => {
	const { client, emulator } = emulated();
	const session = await client.sessions.create(withTools(add));
	await sleep(50);
	const reads = () => emulator.smooth.requests().filter(({ operation }) => operation === 'getTask').length;
	expect(reads()).toBeGreaterThan(0);
	await session.close();
	const after = reads();
	await sleep(300);
	expect(reads()).toBe(after);
});

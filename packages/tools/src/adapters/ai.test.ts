import { generateText, stepCountIs, streamText } from 'ai';
import { convertArrayToReadableStream, MockLanguageModelV3 } from 'ai/test';
import { expect, test } from 'vitest';
import { pausingAgent, toolsFixture } from '../testing/tools-fixture.ts';
import { aiTools } from './ai.ts';

const url = 'http://shop.test/';
const usage = {
	inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
	outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** What a scripted model says: a call of a tool, or a text that ends it. */
type Turn = { readonly tool: string; readonly input: unknown } | { readonly text: string };

const callOf = ({ tool, input }: Extract<Turn, { readonly tool: string }>) =>
	({ type: 'tool-call', toolCallId: 'c1', toolName: tool, input: JSON.stringify(input) }) as const;

const contentOf = (turn: Turn) => ('text' in turn ? ({ type: 'text', text: turn.text } as const) : callOf(turn));

const finishOf = (turn: Turn) => {
	const unified = 'text' in turn ? ('stop' as const) : ('tool-calls' as const);
	return { unified, raw: unified };
};

function scripted(...turns: readonly Turn[]): MockLanguageModelV3 {
	let at = 0;
	const next = () => turns[at++] ?? { text: 'done' };
	return new MockLanguageModelV3({
		doGenerate: async () => {
			const turn = next();
			return { content: [contentOf(turn)], finishReason: finishOf(turn), usage, warnings: [] };
		},
		doStream: async () => {
			const turn = next();
			const parts =
				'text' in turn
					? ([
							{ type: 'text-start', id: 't' },
							{ type: 'text-delta', id: 't', delta: turn.text },
							{ type: 'text-end', id: 't' },
						] as const)
					: [callOf(turn)];
			return {
				stream: convertArrayToReadableStream([
					{ type: 'stream-start', warnings: [] },
					...parts,
					{ type: 'finish', finishReason: finishOf(turn), usage },
				]),
			};
		},
	});
}

const prompt = 'Buy milk.';
const stopWhen = stepCountIs(4);

test('a model calls a tool and is told its result, also when it was wrong', async () => {
	const { tools } = toolsFixture();
	const model = scripted({ tool: 'run_task', input: {} }, { tool: 'run_task', input: { prompt: 'buy milk', url } });
	const { text } = await generateText({ model, tools: aiTools(tools), prompt, stopWhen });
	expect(text).toBe('done');
	const told = JSON.stringify(model.doGenerateCalls.at(-1)?.prompt);
	expect(told).toContain('prompt: Invalid input');
	expect(told).toContain('did buy milk');
	const offered = model.doGenerateCalls[0]?.tools?.map(each => each.name);
	expect(offered).toEqual(tools.list.map(({ name }) => name));
});

test('progress comes as preliminary results, and the result once', async () => {
	const { agent, finish } = pausingAgent();
	const { tools } = toolsFixture('skyvern', { emulator: { agent } });
	const model = scripted({ tool: 'run_task', input: { prompt: 'buy milk', url } });
	const { fullStream } = streamText({ model, tools: aiTools(tools), prompt, stopWhen });
	const told: { readonly isPreliminary: boolean; readonly output: string }[] = [];
	for await (const part of fullStream) {
		if (part.type !== 'tool-result') continue;
		told.push({ isPreliminary: part.preliminary === true, output: JSON.stringify(part.output) });
		if (told.at(-1)?.output.includes('running for')) finish('done at last');
	}
	expect(told.some(({ isPreliminary, output }) => isPreliminary && output.includes('running for'))).toBe(true);
	const final = told.filter(({ isPreliminary }) => !isPreliminary);
	expect(final).toHaveLength(1);
	expect(final[0]?.output).toContain('done at last');
});

test('aborting the generation cancels the task', async () => {
	const { agent } = pausingAgent();
	const { tools, connect } = toolsFixture('skyvern', { emulator: { agent } });
	const stop = new AbortController();
	const model = scripted({ tool: 'run_task', input: { prompt: 'buy milk', url } });
	const { fullStream } = streamText({ model, tools: aiTools(tools), prompt, stopWhen, abortSignal: stop.signal });
	for await (const part of fullStream) if (part.type === 'tool-result') stop.abort();
	const statuses = async () => (await connect().tasks.list()).items.map(({ status }) => status);
	await expect.poll(statuses, { timeout: 15_000 }).toEqual(['canceled']);
});

test('what needs approval waits for it', async () => {
	const { tools, emulator } = toolsFixture();
	const needsApproval = ({ annotations }: { readonly annotations: { readonly destructiveHint: boolean } }) =>
		annotations.destructiveHint;
	const model = scripted({ tool: 'run_task', input: { prompt: 'buy milk', url } });
	const { content } = await generateText({ model, tools: aiTools(tools, { needsApproval }), prompt, stopWhen });
	expect(content.map(({ type }) => type)).toContain('tool-approval-request');
	expect(emulator.smooth.requests()).toEqual([]);
	const reading = scripted({ tool: 'read_session', input: {} });
	const read = await generateText({ model: reading, tools: aiTools(tools, { needsApproval }), prompt, stopWhen });
	expect(read.text).toBe('done');
});

test('a picture is given as a picture', async () => {
	const tools = {
		list: toolsFixture('skyvern').tools.list,
		call: async () => ({
			content: [{ type: 'image' as const, mimeType: 'image/png', data: 'AAAA' }],
			isError: false,
			code: null,
		}),
		close: async () => {},
	};
	const model = scripted({ tool: 'read_session', input: { session: 's', as: 'picture' } });
	await generateText({ model, tools: aiTools(tools), prompt, stopWhen });
	expect(JSON.stringify(model.doGenerateCalls.at(-1)?.prompt)).toContain('"data":"AAAA","mediaType":"image/png"');
});

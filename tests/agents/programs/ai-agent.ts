import { aiTools } from '@anybrowser/tools/ai';
import { installed } from './installed.ts';
import { openTools } from './open-tools.ts';
import { scriptedModel } from './scripted-model.ts';

// What is used of the newest AI SDK.
interface Sdk {
	generateText(
		options: object,
	): Promise<{ readonly text: string; readonly content: readonly { readonly type: string }[] }>;
	streamText(options: object): {
		readonly fullStream: AsyncIterable<{ readonly type: string; readonly preliminary?: boolean }>;
	};
	isStepCount(count: number): unknown;
}

const { generateText, streamText, isStepCount } = await installed<Sdk>('ai');
const { tools, ended, close } = openTools();
const stopWhen = isStepCount(4);
const prompt = 'Buy milk.';
const url = 'http://shop.test/';

const plain = scriptedModel('v4', [
	{ tool: 'run_task', input: {} },
	{ tool: 'run_task', input: { prompt: 'buy milk', url } },
]);
const { text } = await generateText({ model: plain.model, tools: aiTools(tools), prompt, stopWhen });

const guarded = scriptedModel('v4', [{ tool: 'run_task', input: { prompt: 'buy milk', url } }]);
const needsApproval = aiTools(tools, { needsApproval: tool => tool.annotations.destructiveHint });
const { content } = await generateText({ model: guarded.model, tools: needsApproval, prompt, stopWhen });

const stop = new AbortController();
const waiting = scriptedModel('v4', [{ tool: 'run_task', input: { prompt: 'wait', url } }]);
const stream = streamText({ model: waiting.model, tools: aiTools(tools), prompt, stopWhen, abortSignal: stop.signal });
let preliminary = 0;
for await (const part of stream.fullStream) {
	if (part.type !== 'tool-result') continue;
	preliminary += part.preliminary ? 1 : 0;
	stop.abort();
}
const told = plain.prompts.at(-1) ?? '';
const report = {
	text,
	toldOfMistake: told.includes('prompt: Invalid input'),
	toldResult: told.includes('did buy milk'),
	asksApproval: content.some(({ type }) => type === 'tool-approval-request'),
	toldProgress: preliminary > 0,
	states: [...(await ended())].sort(),
};
await close();
process.stdout.write(`${JSON.stringify(report)}\n`);

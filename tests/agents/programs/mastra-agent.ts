import { mastraTools } from '@anybrowser/tools/mastra';
import { installed } from './installed.ts';
import { openTools } from './open-tools.ts';
import { scriptedModel } from './scripted-model.ts';

interface Chunk {
	readonly type: string;
	readonly payload?: { readonly output?: { readonly type?: string } };
}

interface MastraAgent {
	generate(prompt: string, options?: object): Promise<{ readonly text: string }>;
	stream(prompt: string, options?: object): Promise<{ readonly fullStream: AsyncIterable<Chunk> }>;
}

const { Agent } = await installed<{ Agent: new (options: object) => MastraAgent }>('@mastra/core/agent');
const { createTool } = await installed<{ createTool: (definition: never) => object }>('@mastra/core/tools');
const { tools, ended, close } = openTools();
const url = 'http://shop.test/';

const agentOf = (script: ReturnType<typeof scriptedModel>, made: object) =>
	new Agent({ id: 'a', name: 'a', instructions: 'Use the tools.', model: script.model, tools: made });

const plain = scriptedModel('v3', [
	{ tool: 'run_task', input: { prompt: ' ' } },
	{ tool: 'run_task', input: { prompt: 'buy milk', url } },
]);
const { text } = await agentOf(plain, mastraTools(tools, createTool)).generate('Buy milk.', { maxSteps: 4 });

const guarded = scriptedModel('v3', [{ tool: 'run_task', input: { prompt: 'buy milk', url } }]);
const needsApproval = mastraTools(tools, createTool, { needsApproval: tool => tool.annotations.destructiveHint });
const types: string[] = [];
for await (const { type } of (await agentOf(guarded, needsApproval).stream('Buy milk.', { maxSteps: 4 })).fullStream) {
	types.push(type);
}

const stop = new AbortController();
const waiting = scriptedModel('v3', [{ tool: 'run_task', input: { prompt: 'wait', url } }]);
const stream = await agentOf(waiting, mastraTools(tools, createTool)).stream('Buy milk.', {
	maxSteps: 4,
	abortSignal: stop.signal,
});
let hasProgress = false;
for await (const chunk of stream.fullStream) {
	if (!JSON.stringify(chunk).includes('anybrowser.progress')) continue;
	hasProgress = true;
	stop.abort();
}
const told = plain.prompts.at(-1) ?? '';
const report = {
	text,
	toldOfMistake: told.includes('prompt: it is blank'),
	toldResult: told.includes('did buy milk'),
	asksApproval: types.some(type => type.includes('approval')),
	toldProgress: hasProgress,
	states: [...(await ended())].sort(),
};
await close();
process.stdout.write(`${JSON.stringify(report)}\n`);

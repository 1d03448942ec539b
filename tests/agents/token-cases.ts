import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Case } from '@anybrowser/test-kit/cases/case';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { mcp } from './cases.ts';
import { countTokens } from './count-tokens.ts';
import type { Stage } from './stage.ts';

/** A call of a tool. `ref` takes what it needs from the text of the result before. */
interface Step {
	readonly name: string;
	readonly input: (earlier: string) => Readonly<Record<string, unknown>>;
}

interface Measured {
	readonly tools: number;
	/** Of name, description and input schema of each: what hosts give to a model. */
	readonly list: number;
	/** Of all calls and results. */
	readonly steps: number;
}

/** Counts what a model reads and writes for a list of tools, and for some steps with them. */
async function measure(
	command: string,
	parameters: readonly string[],
	{
		steps = [],
		env = {},
		cwd = '.',
	}: { readonly steps?: readonly Step[]; readonly env?: Record<string, string>; readonly cwd?: string },
): Promise<Measured> {
	const client = new Client({ name: 'count', version: '1.0.0' });
	await client.connect(
		new StdioClientTransport({
			command,
			args: [...parameters],
			env: { ...env, PATH: process.env['PATH'] ?? '' },
			cwd,
			stderr: 'ignore',
		}),
	);
	try {
		const { tools } = await client.listTools();
		let tokens = 0;
		let earlier = '';
		for (const { name, input } of steps) {
			const call = { name, arguments: input(earlier) };
			const result = await client.callTool(call, { timeout: 60_000 });
			assert.notEqual(result.isError, true, JSON.stringify(result.content));
			earlier = result.content.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('\n');
			tokens += countTokens(call) + countTokens(earlier);
		}
		// A list of steps that doesn't find the price would count too little.
		if (steps.length > 1) assert.match(earlier, /12\.50/);
		const list = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
		return { tools: tools.length, list: countTokens(list), steps: tokens };
	} finally {
		await client.close();
	}
}

const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? assert.fail(text);
const session = (earlier: string) => found(earlier, /session: (\S+)/);

const tell = ({ tools, list, steps }: Measured) =>
	`${tools} tools, ${list} tokens${steps === 0 ? '' : `; the steps ${steps} tokens, together ${list + steps}`}`;

/** What is counted, with the tokens of OpenAI's o200k_base. The steps: open a page, press a button, read the price. */
export const tokenCases: readonly Case<Stage>[] = [
	{
		name: 'tokens: ours',
		async run({ node, shopUrl, note }) {
			let id = '';
			const steps: readonly Step[] = [
				{ name: 'open_session', input: () => ({ url: shopUrl }) },
				{
					name: 'act_in_session',
					input: earlier => {
						id = session(earlier);
						return { session: id, instruction: 'click on "Show price"' };
					},
				},
				{
					name: 'read_session',
					input: () => ({ session: id, schema: { type: 'object', properties: { price: { type: 'string' } } } }),
				},
			];
			const measured = await measure(node, mcp('--emulate'), { steps });
			note(tell(measured));
			assert.ok(measured.list <= 1_500);
			const task = await measure(node, mcp('--emulate'), {
				steps: [{ name: 'run_task', input: () => ({ prompt: 'read the title', url: shopUrl }) }],
			});
			note(`the same as one task: ${task.steps} tokens, together ${task.list + task.steps}`);
		},
	},
	{
		name: "tokens: Playwright's",
		async run({ node, folders, shopUrl, chromium, note }) {
			const program = join(folders.peers, 'node_modules/@playwright/mcp/cli.js');
			const steps: readonly Step[] = [
				{ name: 'browser_navigate', input: () => ({ url: shopUrl }) },
				// What it shows after a step is a file since this version, so a model asks for it.
				{ name: 'browser_snapshot', input: () => ({}) },
				{
					name: 'browser_click',
					input: earlier => {
						const target = found(earlier, /link "Show price" \[ref=(\w+)\]/);
						return { element: 'Show price', ref: target, target };
					},
				},
				{ name: 'browser_snapshot', input: () => ({}) },
			];
			const browser = ['--headless', '--isolated', '--no-sandbox', '--executable-path', chromium ?? ''];
			note(
				tell(
					await measure(
						node,
						[program, ...(chromium === null ? [] : browser)],
						chromium === null ? {} : { steps, cwd: folders.peers },
					),
				),
			);
		},
	},
	{
		name: "tokens: Browserbase's list (its steps need its service)",
		async run({ node, folders, note }) {
			const program = join(folders.peers, 'node_modules/@browserbasehq/mcp-server-browserbase/cli.js');
			const env = { BROWSERBASE_API_KEY: 'k', BROWSERBASE_PROJECT_ID: 'p', GEMINI_API_KEY: 'k' };
			note(tell(await measure(node, [program], { env })));
		},
	},
];

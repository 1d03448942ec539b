import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Case } from '@anybrowser/test-kit/cases/case';
import { runTool } from '@anybrowser/test-kit/run-tool';
import type { Stage } from './stage.ts';
import { startHttpServer } from './start-http-server.ts';

const cli = fileURLToPath(new URL('../../packages/anybrowser/src/bin.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** How the command line is run from its sources by a Node. */
export const fromSources = ['--conditions=anybrowser-source', '--import', tsx] as const;

/** What a server is started with. */
export const mcp = (...flags: readonly string[]) => [...fromSources, cli, 'mcp', ...flags] as const;

async function run(stage: Stage, parameters: readonly string[]): Promise<string> {
	const { code, output } = await runTool(stage.node, parameters, { timeoutMs: 120_000, signal: stage.signal });
	assert.equal(code, 0, output);
	return output;
}

/** The Inspector's command line. */
function inspect(stage: Stage, parameters: readonly string[]): Promise<string> {
	const program = `${stage.folders.agents}/node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js`;
	return run(stage, [program, '--cli', ...parameters]);
}

/** An agent of a framework, in a process of the newest Node; it tells what it has seen. */
async function runAgent(stage: Stage, name: string): Promise<void> {
	const script = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
	const { code, output } = await runTool(
		'/usr/bin/env',
		[`PACKAGES=${stage.folders.agents}`, stage.node, ...fromSources, script],
		{ timeoutMs: 120_000, signal: stage.signal },
	);
	assert.equal(code, 0, output);
	assert.deepEqual(JSON.parse(output.trim().split('\n').at(-1) ?? ''), {
		text: 'done',
		toldOfMistake: true,
		toldResult: true,
		asksApproval: true,
		toldProgress: true,
		states: ['canceled', 'succeeded'],
	});
}

const prompt = 'read the title';

export const agentCases: readonly Case<Stage>[] = [
	{
		name: 'inspector: lists the tools on stdio',
		async run(stage) {
			const output = await inspect(stage, [stage.node, ...mcp('--emulate'), '--method', 'tools/list', '--strict']);
			assert.match(output, /"close_session"/);
		},
	},
	{
		name: 'inspector: runs a task on stdio',
		async run(stage) {
			const call = ['--method', 'tools/call', '--tool-name', 'run_task'];
			const input = ['--tool-arg', `prompt=${prompt}`, `url=${stage.shopUrl}`];
			const output = await inspect(stage, [stage.node, ...mcp('--emulate'), ...call, ...input]);
			assert.match(output, /succeeded[\s\S]*Shop/);
		},
	},
	{
		name: 'inspector: runs a task by HTTP with the token, and is refused without',
		async run(stage) {
			const server = await startHttpServer(stage.node, mcp('--http', '--port', '0', '--json', '--emulate'));
			try {
				const call = ['--method', 'tools/call', '--tool-name', 'run_task'];
				const input = ['--tool-arg', `prompt=${prompt}`, `url=${stage.shopUrl}`];
				const header = ['--header', `Authorization: Bearer ${server.token}`];
				const way = [server.url, '--transport', 'http'];
				assert.match(await inspect(stage, [...way, ...header, ...call, ...input]), /succeeded[\s\S]*Shop/);
				await assert.rejects(inspect(stage, [...way, '--method', 'tools/list']));
			} finally {
				await server.stop();
			}
		},
	},
	{ name: 'ai 7: an agent uses the tools', run: stage => runAgent(stage, 'ai-agent') },
	{ name: 'mastra: an agent uses the tools', run: stage => runAgent(stage, 'mastra-agent') },
];

import type { Command } from 'commander';
import { providerNames } from '../../providers.ts';
import type { CommandRunner } from '../command-runner.ts';
import { parseDollars, parseHost, parsePort } from '../parse-value.ts';

const examples = `
Examples:
  anybrowser mcp --provider ${providerNames[0]}              on stdio, as hosts such as Claude, Cursor and VS Code start it
  anybrowser mcp --emulate                      without a key, against the emulator
  anybrowser mcp --http --port 4020             by Streamable HTTP; it prints the address and the token
  anybrowser mcp --max-cost 2                   nothing is started once two dollars are spent

It needs @anybrowser/tools. With --http every request brings the token of ANYBROWSER_MCP_TOKEN, or the one that is printed. At
another --host than the default's others can reach it.`;

export interface McpFlags {
	readonly http?: true;
	readonly port: number;
	readonly host: string;
	readonly allowHost?: readonly string[];
	readonly emulate?: true;
	readonly allowScripts?: true;
	readonly maxCost?: number;
}

export function addMcp(program: Command, runner: CommandRunner): void {
	program
		.command('mcp')
		.description('serves tools to agents by the Model Context Protocol')
		.option('--http', 'by Streamable HTTP instead of stdio')
		.option('--port <port>', 'where --http listens; 0 takes any free port', parsePort, 4020)
		.option('--host <address>', 'the address that --http listens on', parseHost, '127.0.0.1')
		.option('--allow-host <names...>', 'further host names that it is called by')
		.option('--emulate', 'use the emulator, which needs no key')
		.option('--allow-scripts', 'let agents run scripts in pages')
		.option('--max-cost <dollars>', 'what all calls together may cost', parseDollars)
		.addHelpText('after', examples)
		.action((flags: McpFlags, self: Command) =>
			runner.run(self, async context => (await import('../actions/serve-mcp.ts')).serveMcp(context, flags)),
		);
}

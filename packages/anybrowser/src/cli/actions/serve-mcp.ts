import { Console } from 'node:console';
import { AnyBrowserError } from '@anybrowser/core';
import type { BrowserTools } from '@anybrowser/tools';
import type { CommandContext } from '../command-context.ts';
import type { McpFlags } from '../commands/mcp.ts';
import type { ExitCode } from '../exit-codes.ts';
import { ownPackage } from '../find-package.ts';
import { loadTools, type ToolsPackage } from '../mcp/load-tools.ts';
import { openBrowsers } from '../mcp/open-browsers.ts';

/** Holds the token that every request of `--http` brings. */
const tokenVariable = 'ANYBROWSER_MCP_TOKEN';

/** `anybrowser mcp`: serves until the client hangs up, or until it is told to stop. */
export async function serveMcp(context: CommandContext, flags: McpFlags): Promise<ExitCode | undefined> {
	// A configuration file, or a provider of somebody else's, may print: stdout is the protocol's.
	globalThis.console = new Console(process.stderr);
	const loaded = await loadTools();
	const { browsers, ledger, close } = await openBrowsers(context, flags.emulate === true);
	let tools: BrowserTools | undefined;
	try {
		tools = loaded.browserTools(browsers, { ledger, allowScripts: flags.allowScripts, maxCost: flags.maxCost });
		await (flags.http ? serveHttp(context, tools, { loaded, flags }) : serveStdio(context, tools, loaded));
	} finally {
		await tools?.close();
		await close();
	}
	return undefined;
}

const version = ownPackage()?.version;

async function serveStdio(context: CommandContext, tools: BrowserTools, { serveMcpStdio }: ToolsPackage) {
	const server = serveMcpStdio(tools, { version, onError: ({ message }) => context.say(message) });
	await Promise.race([server.closed, context.untilStopped()]);
	await server.close();
}

async function serveHttp(
	context: CommandContext,
	tools: BrowserTools,
	{ loaded: { serveMcpHttp }, flags }: { readonly loaded: ToolsPackage; readonly flags: McpFlags },
) {
	const given = context.env[tokenVariable] || undefined;
	const { port, host, allowHost: allowedHosts } = flags;
	const options = { port, host, allowedHosts, token: given, version };
	const server = await serveMcpHttp(tools, options).catch((cause: unknown) => {
		const why = cause instanceof Error ? cause.message : String(cause);
		const message = `The server can't listen there: ${why} (--port, --host; --port 0 takes any port)`;
		throw new AnyBrowserError('configuration', message, { cause });
	});
	const { url, token } = server;
	context.result({ url, ...(given === undefined && { token }) }, () =>
		[
			`${context.style.bold('ready')} at ${url}`,
			given === undefined
				? `  send with each request: Authorization: Bearer ${token}`
				: `  the token is that of ${tokenVariable}`,
			'  Ctrl-C stops it',
		].join('\n'),
	);
	await context.untilStopped();
	context.say('stopping …');
	await server.close();
}

import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { BrowserTools } from '../browser-tools.ts';
import { createMcpServer, type McpServerOptions } from './create-mcp-server.ts';

/** Bytes of one message that a client may send. */
const maxMessageBytes = 4 * 1024 * 1024;

/** Where a server on stdio reads and writes. */
export interface McpStdioOptions extends McpServerOptions {
	/** Default: the process's own. */
	readonly stdin?: Readable | undefined;
	/** Nothing but the protocol may be written there. Default: the process's own. */
	readonly stdout?: Writable | undefined;
	/** Told what the protocol has no answer for, such as a message that is none. Default: nobody is. */
	readonly onError?: ((error: Error) => void) | undefined;
}

/** A server on stdio. */
export interface McpStdioServer {
	/** Resolves once the client has hung up, or the server was closed. */
	readonly closed: Promise<void>;
	close(): Promise<void>;
}

/**
 * Serves tools to one client by stdio, in the revisions 2026-07-28 and 2025-11-25 of the protocol. A message of more than
 * 4 MiB ends the connection.
 */
export function serveMcpStdio(tools: BrowserTools, options: McpStdioOptions = {}): McpStdioServer {
	const { stdin = process.stdin, stdout = process.stdout, onError = () => {} } = options;
	const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: maxMessageBytes });
	let end = () => {};
	const closed = new Promise<void>(resolve => {
		end = resolve;
	});
	for (const event of ['end', 'close', 'error'] as const) stdin.once(event, () => end());
	stdout.once('error', () => end());
	const onerror = (error: Error) => {
		onError(error);
		// The transport hangs up over a message that is too large, and tells nobody.
		if (stdin.listenerCount('data') === 0) end();
	};
	const handle = serveStdio(context => createMcpServer(tools, context, options), { transport, onerror });
	return {
		closed,
		async close() {
			end();
			await handle.close();
		},
	};
}

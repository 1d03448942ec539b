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
	let end = () => {};
	const closed = new Promise<void>(resolve => {
		end = resolve;
	});
	const transport = new EndingTransport(stdin, stdout, end);
	const handle = serveStdio(context => createMcpServer(tools, context, options), { transport, onerror: onError });
	return {
		closed,
		async close() {
			end();
			await handle.close();
		},
	};
}

/** A transport that tells when it has closed, whoever closed it: the server that owns it tells nobody. */
class EndingTransport extends StdioServerTransport {
	readonly #onEnd: () => void;

	constructor(stdin: Readable, stdout: Writable, onEnd: () => void) {
		super(stdin, stdout, { maxBufferSize: maxMessageBytes });
		this.#onEnd = onEnd;
	}

	override async close(): Promise<void> {
		await super.close();
		this.#onEnd();
	}
}

import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import type { BrowserTools } from '../browser-tools.ts';
import { type McpHttpOptions, maxBodyBytes, mcpHttpHandler } from './mcp-http-handler.ts';

/** Where a server listens. */
export interface McpListenOptions extends Omit<McpHttpOptions, 'token'> {
	/** Default: any that is free. */
	readonly port?: number | undefined;
	/** Default: `127.0.0.1`, so that nobody else in the network can reach it. */
	readonly host?: string | undefined;
	/** Default: one that is made now. */
	readonly token?: string | undefined;
	/** Connections at once, idle ones included; more are hung up on. Default: 256. */
	readonly maxConnections?: number | undefined;
}

/** A server that listens. */
export interface McpHttpServer {
	/** Where clients connect. */
	readonly url: string;
	/** What they send as `Authorization: Bearer …`. */
	readonly token: string;
	/** Ends the server and its connections. */
	close(): Promise<void>;
}

/** Milliseconds in which a request has to be there, head and body. */
const requestMs = 15_000;

/** Milliseconds that a connection may be kept without a request. */
const keptMs = 10_000;

/** Milliseconds that answers get when the server closes. */
const graceMs = 500;

/** Serves tools by Streamable HTTP on a port. @throws Error of Node's when the port can't be had. */
export async function serveMcpHttp(tools: BrowserTools, options: McpListenOptions = {}): Promise<McpHttpServer> {
	const { port = 0, host = '127.0.0.1', maxConnections = 256, allowedHosts = [] } = options;
	const token = options.token ?? randomBytes(24).toString('base64url');
	// The wildcard addresses are called by others, which have to be named.
	const own = ['0.0.0.0', '::'].includes(host) ? [] : [host.includes(':') ? `[${host}]` : host];
	const handler = mcpHttpHandler(tools, { ...options, token, allowedHosts: [...own, ...allowedHosts] });
	const server = createServer(
		{
			requestTimeout: requestMs,
			headersTimeout: requestMs,
			keepAliveTimeout: keptMs,
			connectionsCheckingInterval: 1_000,
		},
		// The cast leaves out `undefined`: requests that reach a server have a method and an address.
		toNodeHandler(handler, { maxRequestBodySize: maxBodyBytes }) as RequestListener,
	);
	server.maxConnections = maxConnections;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
	return {
		url: urlOf(server),
		token,
		async close() {
			const closed = new Promise<void>(resolve => server.close(() => resolve()));
			const hangUp = setTimeout(() => server.closeAllConnections(), graceMs);
			await handler.close();
			server.closeIdleConnections();
			await closed;
			clearTimeout(hangUp);
		},
	};
}

function urlOf(server: Server): string {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new TypeError('The server has no port');
	const name = address.address === '0.0.0.0' ? '127.0.0.1' : address.address === '::' ? '::1' : address.address;
	return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}/mcp`;
}

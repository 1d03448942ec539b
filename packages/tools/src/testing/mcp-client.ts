import { PassThrough } from 'node:stream';
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { onTestFinished } from 'vitest';
import type { BrowserTools } from '../browser-tools.ts';
import { type McpHttpServer, type McpListenOptions, serveMcpHttp } from '../mcp/serve-http.ts';
import { serveMcpStdio } from '../mcp/serve-stdio.ts';

export const revisions = ['2025-11-25', '2026-07-28'] as const;
export type Revision = (typeof revisions)[number];

export const transports = ['stdio', 'http'] as const;

/** Starts a server on a port of this machine, for one test. */
export async function serveForTest(tools: BrowserTools, options: McpListenOptions = {}): Promise<McpHttpServer> {
	const server = await serveMcpHttp(tools, options);
	onTestFinished(() => server.close());
	return server;
}

/** How a client reaches tools, over a real port or over the streams of a stdio server. */
export async function reach(tools: BrowserTools, by: (typeof transports)[number]): Promise<Transport> {
	if (by === 'http') {
		const { url, token } = await serveForTest(tools);
		return new StreamableHTTPClientTransport(new URL(url), {
			requestInit: { headers: { authorization: `Bearer ${token}` } },
		});
	}
	const toServer = new PassThrough();
	const toClient = new PassThrough();
	const server = serveMcpStdio(tools, { stdin: toServer, stdout: toClient });
	onTestFinished(() => server.close());
	// The transport is the same from both ends: lines of JSON.
	return new StdioServerTransport(toClient, toServer);
}

/** The protocol's own client, connected in one revision. @param answer What its user says; `null` declines. Default: it has none. */
export async function connectClient(
	transport: Transport,
	revision: Revision,
	answer?: (question: string) => string | null,
): Promise<Client> {
	const mode = revision === '2025-11-25' ? 'legacy' : ({ pin: revision } as const);
	const capabilities = answer === undefined ? {} : { elicitation: { form: {} } };
	const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode }, capabilities });
	if (answer) {
		client.setRequestHandler('elicitation/create', ({ params }) => {
			const reply = answer(params.message);
			return reply === null ? { action: 'decline' } : { action: 'accept', content: { reply } };
		});
	}
	await client.connect(transport);
	onTestFinished(() => client.close());
	return client;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import {
	createMcpHandler,
	hostHeaderValidationResponse,
	localhostAllowedHostnames,
	localhostAllowedOrigins,
	originValidationResponse,
} from '@modelcontextprotocol/server';
import type { BrowserTools } from '../browser-tools.ts';
import { createMcpServer, type McpServerOptions } from './create-mcp-server.ts';

/** Bytes of a request's body. */
export const maxBodyBytes = 1024 * 1024;

/** Streams of notifications that are open at once. */
const maxSubscriptions = 100;

/** Whom a server answers. */
export interface McpHttpOptions extends McpServerOptions {
	/** What every request has to bring as `Authorization: Bearer …`. */
	readonly token: string;
	/** Names that it is called by, besides those of this machine. Default: none. */
	readonly allowedHosts?: readonly string[] | undefined;
	/** Told what the protocol has no answer for. Default: nobody is. */
	readonly onError?: ((error: Error) => void) | undefined;
}

/** Streamable HTTP as a function. */
export interface McpHttpHandler {
	fetch(request: Request): Promise<Response>;
	/** Ends what is under way. */
	close(): Promise<void>;
}

/**
 * Serves tools by Streamable HTTP, in the revisions 2026-07-28 and 2025-11-25 of the protocol. Everybody with the token is the
 * same agent: they share its sessions and what it may spend. Nothing is kept between two requests but those.
 */
export function mcpHttpHandler(tools: BrowserTools, options: McpHttpOptions): McpHttpHandler {
	const { token, allowedHosts = [], onError = () => {} } = options;
	if (token.trim() === '') throw new TypeError('The token of an MCP server is a text that is not blank');
	const hosts = [...localhostAllowedHostnames(), ...allowedHosts];
	const origins = [...localhostAllowedOrigins(), ...allowedHosts];
	const handler = createMcpHandler(context => createMcpServer(tools, context, options), {
		maxRequestBodySize: maxBodyBytes,
		maxSubscriptions,
		onerror: onError,
	});
	return {
		async fetch(request) {
			return (
				hostHeaderValidationResponse(request, hosts) ??
				originValidationResponse(request, origins) ??
				refuseStranger(request, token) ??
				(new URL(request.url).pathname === '/mcp' ? handler.fetch(request) : refuse(404, 'The server is at /mcp'))
			);
		},
		close: () => handler.close(),
	};
}

function refuseStranger({ headers }: Request, token: string): Response | undefined {
	const given = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
	if (given !== undefined && isSame(given, token)) return undefined;
	return refuse(401, 'Send the token of the server: Authorization: Bearer …', { 'www-authenticate': 'Bearer' });
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
	return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32_000, message } }, { status, headers });
}

/** Takes as long for what is nearly right. */
function isSame(given: string, token: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(token));
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readText } from './read-text.ts';

/** A server of pages on loopback. */
export interface PageServer {
	/** Without a slash at the end. */
	readonly origin: string;
	/** How many connections are open. */
	connections(): Promise<number>;
	close(): Promise<void>;
}

/** What a request is answered with: HTML, or whatever the function writes itself. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse, body: string) => unknown);

/** Serves pages by path on a free port of loopback; anything else is a 404. */
export async function servePages(
	routes: Readonly<Record<string, Route>>,
	headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
	const server = createServer(async (request, response) => {
		const body = await readText(request);
		const route = routes[new URL(request.url ?? '/', 'http://x.test').pathname];
		if (typeof route === 'function') return route(request, response, body);
		const type = { 'content-type': 'text/html; charset=utf-8', ...headers };
		return response.writeHead(route === undefined ? 404 : 200, type).end(route ?? 'not here');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	// A server that listens on a port has an address that is an object.
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		connections: () =>
			new Promise((resolve, reject) =>
				server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
			),
		close: () =>
			new Promise(resolve => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

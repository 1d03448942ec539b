import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A server for tests. */
export interface PageServer {
	/** Without a slash at the end. */
	readonly origin: string;
	/** How many connections are open. */
	connections(): Promise<number>;
	close(): Promise<void>;
}

/** What a request is answered with: HTML, or whatever the function does by itself. */
export type Route = string | ((request: IncomingMessage, response: ServerResponse, body: string) => void);

/** For tests: serves pages by path on a free port of this machine; anything else is a 404. */
export async function servePages(routes: Readonly<Record<string, Route>>): Promise<PageServer> {
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const route = routes[new URL(request.url ?? '/', 'http://x.test').pathname];
		if (typeof route === 'function') return route(request, response, Buffer.concat(chunks).toString());
		response.writeHead(route === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
		return response.end(route ?? 'not here');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return {
		origin: `http://127.0.0.1:${address.port}`,
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

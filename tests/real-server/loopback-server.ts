import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that ends with its connections. */
export interface LoopbackServer {
	/** Without a slash at the end. */
	readonly url: string;
	close(): Promise<void>;
}

/** Listens on loopback. A handler that throws is answered with its message and 500. */
export async function listenOnLoopback(
	handle: (request: IncomingMessage, body: string, response: ServerResponse) => void | Promise<void>,
): Promise<LoopbackServer> {
	const server = createServer((request, response) => {
		readText(request)
			.then(body => handle(request, body, response))
			.catch(error => {
				if (!response.headersSent) response.writeHead(500);
				response.end(String(error));
			});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close(error => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			}),
	};
}

async function readText(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

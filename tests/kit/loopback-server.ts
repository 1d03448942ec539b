import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of loopback. */
export interface LoopbackServer {
	/** Without a slash at its end. */
	readonly url: string;
	/** Ends it with all its connections. */
	close(): Promise<void>;
}

/** @param listener Answers a request. One that throws is answered for, with its message and 500. */
export async function openLoopbackServer(
	listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<LoopbackServer> {
	const server = createServer(async (request, response) => {
		try {
			await listener(request, response);
		} catch (error) {
			if (!response.headersSent) response.writeHead(500);
			response.end(String(error));
		}
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	// A server that listens on a port has an address that is an object.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		async close() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

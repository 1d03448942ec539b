import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of loopback. */
export interface LoopbackServer {
	/** Without a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

export async function openLoopbackServer(listener: RequestListener): Promise<LoopbackServer> {
	const server = createServer(listener);
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
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

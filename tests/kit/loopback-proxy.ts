import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy on loopback, which notes what it was asked for. */
export interface LoopbackProxy {
	readonly url: string;
	/** Such as `127.0.0.1:4010`, in order. */
	readonly asked: readonly string[];
	/** All that it could read: the heads of requests, and what its clients sent through it. */
	readonly read: () => string;
	close(): Promise<void>;
}

/**
 * @param isOpen Whether it connects anybody; otherwise it refuses.
 * @param login The name and password that it wants, such as `user:password`. Default: it takes anybody.
 */
export async function openLoopbackProxy(isOpen = true, login?: string): Promise<LoopbackProxy> {
	const asked: string[] = [];
	const read: string[] = [];
	const wanted = login && `Basic ${Buffer.from(login).toString('base64')}`;
	const server = createServer((incoming, response) => {
		// What isn't tunneled has the whole address in its first line.
		const { url = '' } = incoming;
		if (!URL.canParse(url)) return response.writeHead(405).end();
		asked.push(new URL(url).host);
		return isOpen ? forward(incoming, response) : response.writeHead(403).end();
	});
	server.on('connect', ({ url = '', headers, rawHeaders }, client) => {
		asked.push(url);
		read.push(url, ...rawHeaders);
		client.on('error', () => {});
		client.on('data', chunk => read.push(chunk.toString('latin1')));
		if (wanted !== undefined && headers['proxy-authorization'] !== wanted) {
			client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
			return;
		}
		if (!isOpen) {
			client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
			return;
		}
		const { hostname, port } = new URL(`http://${url}`);
		const target = connect(Number(port || 80), hostname, () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			target.pipe(client).pipe(target);
		});
		target.on('error', () => client.destroy());
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		// A server that listens on a port has an address that is an object.
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		read: () => read.join('\n'),
		async close() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

function forward(incoming: IncomingMessage, response: ServerResponse): void {
	const { method, url = '', headers } = incoming;
	const outgoing = request(url, { method, headers }, answer => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
	});
	outgoing.on('error', () => response.destroy());
	incoming.pipe(outgoing);
}

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { selfSigned } from '@anybrowser/test-kit/self-signed';

/** What a server does with a connection that has sent the head of a request. */
export type Behaviour = (socket: Socket) => unknown;

/** A server on the bare socket that counts the requests whose head reached it. */
export interface LoopbackServer {
	readonly port: number;
	/** Heads of requests that came, with their methods. */
	readonly heads: readonly string[];
	stop(): Promise<void>;
}

/** How a server meets its clients. */
export interface LoopbackServerOptions {
	/** Whether it speaks TLS, with a certificate that nobody trusts. */
	readonly isTls?: boolean | undefined;
	/** What it does with a head. Default: it closes each connection at its first byte. */
	readonly behaviour?: Behaviour | undefined;
}

/** Starts a server on loopback. */
export async function startLoopbackServer({ behaviour, isTls }: LoopbackServerOptions): Promise<LoopbackServer> {
	const heads: string[] = [];
	const sockets = new Set<Socket>();
	const serve = (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
		socket.on('error', () => {});
		socket.on('data', chunk => {
			if (!behaviour) return void socket.destroy();
			// A handshake, where none is spoken: answered as servers answer what is no HTTP.
			if (chunk[0] === 0x16) return void socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
			const text = chunk.toString('latin1');
			// What follows of a body has been answered with its head.
			if (!/^(?:GET|POST) /.test(text)) return;
			heads.push(text);
			behaviour(socket);
		});
	};
	const server: Server = isTls ? createTlsServer(selfSigned, serve) : createServer(serve);
	server.on('tlsClientError', () => {});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		heads,
		async stop() {
			for (const socket of sockets) socket.destroy();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Lifetime } from '../kernel/lifetime.ts';
import type { ReachableSession } from '../vendor/session-connector.ts';
import { relayDevTools } from './relay-devtools.ts';

/** A session that DevTools clients reach through a gateway. */
export interface GatewaySession extends ReachableSession {
	/** Where its own browser speaks DevTools; null for one that doesn't. */
	readonly address: string | null;
}

/** Why nobody is let in: how the connection is closed. */
export interface GatewayRefusal {
	readonly code: number;
	/** At most 123 bytes. */
	readonly reason: string;
}

/** Milliseconds that a connection gets to say goodbye when the gateway ends. */
const grace = 100;

/**
 * The one door to the browsers of a vendor whose sessions are reached by signed addresses. It listens on loopback from the
 * first time that somebody asks where it is, and keeps no process alive by that.
 */
export class DevToolsGateway {
	readonly #lifetime: Lifetime;
	readonly #find: (url: URL) => GatewaySession | GatewayRefusal;
	#host: Promise<string> | undefined;

	/** @param find the session that an address leads to */
	constructor(lifetime: Lifetime, find: (url: URL) => GatewaySession | GatewayRefusal) {
		this.#lifetime = lifetime;
		this.#find = find;
	}

	/** Where it listens, such as `127.0.0.1:40123`. */
	host(): Promise<string> {
		this.#host ??= this.#listen();
		return this.#host;
	}

	async #listen(): Promise<string> {
		const server = createServer((_, response) => {
			const message = 'The emulator speaks DevTools here, over a WebSocket, and nothing else.';
			response.writeHead(501, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
		});
		const sockets = new WebSocketServer({ noServer: true });
		server.on('upgrade', (request, socket, head) => {
			sockets.handleUpgrade(request, socket, head, client => this.#admit(client, request.url ?? '/'));
		});
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(0, '127.0.0.1', resolve);
		});
		server.unref();
		const close = () => this.#lifetime.finish(endServer(server, sockets));
		if (this.#lifetime.signal.aborted) close();
		else this.#lifetime.signal.addEventListener('abort', close, { once: true });
		// It listens on a port.
		return `127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	#admit(client: WebSocket, target: string): void {
		const found = this.#find(new URL(target, 'ws://gateway'));
		if ('code' in found) client.close(found.code, found.reason);
		else this.#lifetime.spawn(signal => relayDevTools(client, found, signal), found.signal);
	}
}

async function endServer(server: Server, sockets: WebSocketServer): Promise<void> {
	for (const socket of sockets.clients) socket.close(1001, 'The emulator is closed.');
	const hangUp = setTimeout(() => {
		for (const socket of sockets.clients) socket.terminate();
		server.closeAllConnections();
	}, grace);
	await new Promise<void>(resolve => server.close(() => resolve()));
	clearTimeout(hangUp);
}

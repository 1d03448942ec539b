import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Milliseconds that a connection may idle before the relay closes it. */
const idleMs = 500;

/** A server in front of another one, which keeps connections only for a moment. */
export interface Relay {
	readonly origin: string;
	/** The requests that came, such as `POST /smooth/api/v1/task`. */
	readonly seen: readonly string[];
	/** Lets the next POST come in, and breaks its connection instead of an answer. */
	breakNextPost(): void;
	close(): Promise<void>;
}

/** Starts one on loopback. What comes in goes to the other origin, with the same path. */
export async function openRelay(target: string): Promise<Relay> {
	const seen: string[] = [];
	const idle = new Map<Socket, NodeJS.Timeout>();
	let isBreaking = false;
	const server: Server = createServer(async (request, response) => {
		const { method = '', url = '', socket } = request;
		clearTimeout(idle.get(socket));
		seen.push(`${method} ${url.split('?')[0]}`);
		const body = await read(request);
		if (isBreaking && method === 'POST') {
			isBreaking = false;
			socket.destroy();
			return;
		}
		const answer = await fetch(`${target}${url}`, { method, headers: headersOf(request), ...(body && { body }) });
		response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
		response.end(Buffer.from(await answer.arrayBuffer()));
		idle.set(
			socket,
			setTimeout(() => socket.destroy(), idleMs),
		);
	});
	server.keepAliveTimeout = 60_000;
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		// A server that listens on a port has an address that is an object.
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen,
		breakNextPost() {
			isBreaking = true;
		},
		async close() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

async function read(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	return chunks.length === 0 ? undefined : new Uint8Array(Buffer.concat(chunks));
}

/** What the provider's API reads; those of the connection stay here. */
function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
	const passed = Object.entries(headers).filter(([name]) =>
		/^(?:apikey|x-api-key|x-bb-api-key|authorization|content-type)$/.test(name),
	);
	return Object.fromEntries(passed.map(([name, value]) => [name, String(value)]));
}

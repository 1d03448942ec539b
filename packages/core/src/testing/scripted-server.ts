import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What the server does with one request, on the bare socket. */
export type Behaviour = (socket: Socket, request: string) => void;

/** A raw TCP server for tests that answers each request by the next behaviour; the last one repeats. */
export interface ScriptedServer extends AsyncDisposable {
	readonly url: string;
	/** Every request as it came, head and body. */
	readonly requests: readonly string[];
	/** Open connections that have carried a request. (Node's fetch opens a spare one after an abort.) */
	usedSockets(): number;
}

/** A complete answer. */
export function answer(
	status: number,
	body: string,
	headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Behaviour {
	return socket => {
		const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) });
		const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
		socket.write(`HTTP/1.1 ${status} Scripted\r\n${head}\r\n${body}`);
	};
}

/** The connection breaks before a byte of the answer. */
export const resetBeforeHeaders: Behaviour = socket => void socket.destroy();

/** The head arrives, the body begins, and then nothing more. */
export const stallInBody: Behaviour = socket => {
	socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"half":');
};

/** The head arrives, the body begins, and then the connection breaks. */
export const resetInBody: Behaviour = socket => {
	stallInBody(socket, '');
	setTimeout(() => socket.destroy(), 10);
};

/** Nothing at all. */
export const stallBeforeHeaders: Behaviour = () => {};

export async function startScriptedServer(
	...behaviours: readonly [Behaviour, ...Behaviour[]]
): Promise<ScriptedServer> {
	const requests: string[] = [];
	const sockets = new Set<Socket>();
	const used = new Set<Socket>();
	const server = createServer(socket => {
		sockets.add(socket);
		socket.on('close', () => {
			sockets.delete(socket);
			used.delete(socket);
		});
		socket.on('error', () => {});
		let received = '';
		socket.on('data', chunk => {
			received += chunk.toString('utf8');
			const bodyStart = received.indexOf('\r\n\r\n');
			if (bodyStart === -1) return;
			const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
			if (Buffer.byteLength(received.slice(bodyStart + 4)) < length) return;
			const behaviour = behaviours[Math.min(requests.length, behaviours.length - 1)];
			requests.push(received);
			used.add(socket);
			const request = received;
			received = '';
			behaviour?.(socket, request);
		});
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		requests,
		usedSockets: () => used.size,
		async [Symbol.asyncDispose]() {
			for (const socket of sockets) socket.destroy();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

import { WebSocket } from 'ws';

/** How a connection has ended. */
export interface Closing {
	readonly code: number;
	readonly reason: string;
}

/** A DevTools client that knows nothing but commands. */
export interface DevToolsClient {
	readonly socket: WebSocket;
	/** Every message that has come. */
	readonly received: readonly Readonly<Record<string, unknown>>[];
	readonly closed: Promise<Closing>;
	/** Sends a command, and waits for its answer. */
	call(method: string, params?: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>>;
	/** Ends the connection, as the end of a process does. */
	kill(): void;
}

/** Connects; what it is told when it is turned away is `closed`. */
export async function connectDevTools(
	url: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<DevToolsClient> {
	const socket = new WebSocket(url, { headers, perMessageDeflate: false });
	const received: Readonly<Record<string, unknown>>[] = [];
	const answers = new Map<number, (answer: Readonly<Record<string, unknown>>) => void>();
	let lastId = 0;
	socket.on('message', data => {
		const message = JSON.parse(String(data)) as Readonly<Record<string, unknown>>;
		received.push(message);
		answers.get(Number(message['id']))?.(message);
	});
	const closed = new Promise<Closing>(resolve =>
		socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
	);
	await new Promise<void>((resolve, reject) => {
		socket.once('open', resolve);
		socket.once('unexpected-response', (request, response) => {
			request.destroy();
			reject(new Error(`turned away with ${response.statusCode}`));
		});
		socket.on('error', reject);
	});
	return {
		socket,
		received,
		closed,
		call(method, params = {}, sessionId) {
			const id = ++lastId;
			socket.send(JSON.stringify({ id, method, params, sessionId }));
			return Promise.race([
				new Promise<Readonly<Record<string, unknown>>>(resolve => answers.set(id, resolve)),
				closed.then(({ code, reason }) => Promise.reject(new Error(`closed: ${code} ${reason}`))),
			]);
		},
		kill: () => socket.terminate(),
	};
}

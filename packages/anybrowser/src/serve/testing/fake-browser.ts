import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

/** A command as a DevTools client sends it. */
export interface Command {
	readonly id: number;
	readonly method: string;
	readonly params?: Readonly<Record<string, unknown>>;
	readonly sessionId?: string;
}

/** How a fake browser behaves. */
export interface FakeBrowserOptions {
	/** Whether it has DevTools sessions for its clients. Default: true. */
	readonly hasSessions?: boolean;
	/** Answers a command; `undefined` leaves it to the browser, `null` leaves it unanswered. */
	readonly onCommand?: (command: Command, socket: WebSocket) => Readonly<Record<string, unknown>> | null | undefined;
}

/** Something that speaks as much DevTools as clients need to share it, and nothing of a browser. */
export interface FakeBrowser {
	/** Its address, with a secret in it. */
	readonly url: string;
	/** Its address of HTTP, where it tells the one of its WebSocket. */
	readonly httpUrl: string;
	readonly connections: ReadonlySet<WebSocket>;
	/** What each connection was made with. */
	readonly requests: readonly IncomingMessage[];
	/** Every command that has come. */
	readonly commands: readonly Command[];
	/** Sends an event to a session, or to the connection itself. */
	emit(method: string, params: object, sessionId?: string): void;
	/** Cuts all connections, as a network does. */
	cut(): void;
	close(): Promise<void>;
}

export const fakeSecret = 'a-secret-of-the-address';

export async function startFakeBrowser({
	hasSessions = true,
	onCommand,
}: FakeBrowserOptions = {}): Promise<FakeBrowser> {
	const host = createServer((request, response) => {
		requests.push(request);
		const isKnown = request.url === '/json/version';
		response.writeHead(isKnown ? 200 : 404).end(JSON.stringify(isKnown ? { webSocketDebuggerUrl: url } : {}));
	});
	const server = new WebSocketServer({ server: host, perMessageDeflate: false });
	await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve));
	const { port } = host.address() as AddressInfo;
	const url = `ws://127.0.0.1:${port}/?signingKey=${fakeSecret}`;
	const commands: Command[] = [];
	const requests: IncomingMessage[] = [];
	let sessions = 0;
	server.on('connection', (socket, request) => {
		requests.push(request);
		socket.on('error', () => {});
		socket.on('message', (data: RawData) => {
			const command = JSON.parse(String(data)) as Command;
			commands.push(command);
			const { id, method, params = {}, sessionId } = command;
			const reply = (body: object) => socket.send(JSON.stringify({ id, ...body, ...(sessionId && { sessionId }) }));
			const own = onCommand?.(command, socket);
			if (own === null) return;
			if (own !== undefined) return reply({ result: own });
			if (method.startsWith('Target.attachTo')) {
				if (!hasSessions) return reply({ error: { code: -32000, message: 'Not allowed' } });
				return reply({ result: { sessionId: `S${++sessions}` } });
			}
			if (method === 'Browser.getVersion') {
				return reply({ result: { product: 'Fake/1', protocolVersion: '1.3', userAgent: 'Fake', jsVersion: '1' } });
			}
			if (method === 'Target.getTargets') {
				const page = { targetId: 'P1', type: 'page', title: 'A page', url: 'https://example.com/' };
				return reply({ result: { targetInfos: [page] } });
			}
			reply({ result: { method, ...params } });
		});
	});
	return {
		url,
		httpUrl: `http://127.0.0.1:${port}`,
		connections: server.clients,
		requests,
		commands,
		emit(method, params, sessionId) {
			const message = JSON.stringify({ method, params, ...(sessionId && { sessionId }) });
			for (const socket of server.clients) socket.send(message);
		},
		cut() {
			for (const socket of server.clients) socket.terminate();
		},
		async close() {
			for (const socket of server.clients) socket.terminate();
			server.close();
			host.closeAllConnections();
			await new Promise(resolve => host.close(resolve));
		},
	};
}

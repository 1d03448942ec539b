import type { Socket } from 'node:net';
import type { Fetch, RequestOptions } from '@anybrowser/core';
import type { Behaviour } from './loopback-server.ts';

/** One way in which a request fails on a real connection, and what a read and a create must make of it. */
export interface Failure {
	readonly phase: 'local' | 'connect' | 'tls' | 'write' | 'read' | 'idle';
	readonly name: string;
	/** What the server does; without it, it closes each connection at its first byte. */
	readonly behaviour?: Behaviour;
	readonly nobodyListens?: boolean;
	readonly serverSpeaksTls?: boolean;
	/** By default `http://127.0.0.1:<port>/v1`. */
	readonly baseUrl?: (port: number) => string;
	readonly request?: RequestOptions;
	/** Instead of the platform's. */
	readonly fetch?: Fetch;
	/** Whether certificates are taken as they are. */
	readonly trustsAll?: boolean;
	/** Whether a connection has been used before, and idles. */
	readonly hasIdled?: boolean;
	/** Milliseconds for which the platform itself would wait for the head of an answer. */
	readonly platformWaitsMs?: number;
	/** The end, and how many attempts it took when one may be repeated once. */
	readonly read: Ending;
	readonly create: Ending;
}

/** A code, or `success`, and how many attempts were made. */
export type Ending = readonly [end: string, attempts: number];

const body = JSON.stringify({
	browser_session_id: 'pbs_1',
	organization_id: 'o_1',
	status: 'running',
	created_at: '2026-11-20T10:00:00',
	modified_at: '2026-11-20T10:00:00',
});
const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
const answers: Behaviour = socket => void socket.write(head + body);
const resets: Behaviour = socket => void socket.resetAndDestroy();

/** As a server that has already closed what idled, when the next request is on its way. */
const answersOnce = (): Behaviour => {
	const served = new WeakSet<Socket>();
	return socket => {
		if (served.has(socket)) socket.destroy();
		else answers(socket);
		served.add(socket);
	};
};

const unreachable =
	(code: string, syscall: string): Fetch =>
	async (request, init) => {
		await (await globalThis.fetch(request, init)).text();
		throw new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });
	};
const untold: Pick<Failure, 'read' | 'create'> = { read: ['connection', 2], create: ['ambiguous_outcome', 1] };
const unsent: Pick<Failure, 'read' | 'create'> = { read: ['connection', 2], create: ['connection', 2] };
const final: Pick<Failure, 'read' | 'create'> = { read: ['connection', 1], create: ['connection', 1] };
const mistake = (code: string): Pick<Failure, 'read' | 'create'> => ({ read: [code, 1], create: [code, 1] });
const works: Pick<Failure, 'read' | 'create'> = { read: ['success', 1], create: ['success', 1] };

/** Every phase of a request, each with what can go wrong in it. Only what failed while connecting was surely not sent. */
export const failures: readonly Failure[] = [
	{
		phase: 'local',
		name: 'a port that fetch refuses',
		baseUrl: () => 'http://127.0.0.1:1/v1',
		...mistake('configuration'),
	},
	{
		phase: 'local',
		name: 'a header beyond latin 1',
		behaviour: answers,
		request: { headers: { 'x-name': 'Marić' } },
		...mistake('invalid_request'),
	},
	{
		phase: 'local',
		name: 'a header that fetch refuses',
		behaviour: answers,
		request: { headers: { upgrade: 'websocket' } },
		...mistake('invalid_request'),
	},
	{ phase: 'connect', name: 'nobody listens', nobodyListens: true, ...unsent },
	{
		phase: 'connect',
		name: 'no such host',
		// Too long for a name, so that nobody has to be asked for it.
		baseUrl: port => `http://${'a'.repeat(64)}.localhost:${port}/v1`,
		...unsent,
	},
	{
		phase: 'tls',
		name: 'a certificate that nobody trusts',
		behaviour: answers,
		serverSpeaksTls: true,
		baseUrl: port => `https://127.0.0.1:${port}/v1`,
		...final,
	},
	{
		phase: 'tls',
		name: 'a server that speaks no TLS',
		behaviour: answers,
		baseUrl: port => `https://127.0.0.1:${port}/v1`,
		...final,
	},
	{
		phase: 'tls',
		name: 'closed during the handshake',
		baseUrl: port => `https://127.0.0.1:${port}/v1`,
		...unsent,
	},
	{
		phase: 'tls',
		name: 'closed after the handshake and the request',
		behaviour: socket => void socket.destroy(),
		serverSpeaksTls: true,
		trustsAll: true,
		baseUrl: port => `https://127.0.0.1:${port}/v1`,
		...untold,
	},
	{
		phase: 'write',
		name: 'reset while the body is written',
		behaviour(socket) {
			socket.pause();
			setTimeout(() => socket.resetAndDestroy(), 50);
		},
		request: { body: { filler: 'x'.repeat(5_000_000) } },
		// What is only read carries no body.
		read: ['invalid_request', 0],
		create: ['ambiguous_outcome', 1],
	},
	{
		phase: 'write',
		name: 'no route any more while writing',
		behaviour: answers,
		fetch: unreachable('EHOSTUNREACH', 'write'),
		...untold,
	},
	{ phase: 'read', name: 'reset before the head', behaviour: resets, ...untold },
	{ phase: 'read', name: 'closed before the head', behaviour: socket => void socket.end(), ...untold },
	{ phase: 'read', name: 'no answer of HTTP', behaviour: socket => void socket.write('220 hello\r\n\r\n'), ...untold },
	{
		phase: 'read',
		name: 'a head without end',
		behaviour: socket => void socket.write(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(200_000)}`),
		...untold,
	},
	{
		phase: 'read',
		name: 'reset in the body',
		behaviour(socket) {
			socket.write(head + body.slice(0, 20));
			setTimeout(() => socket.resetAndDestroy(), 50);
		},
		...untold,
	},
	{
		phase: 'read',
		name: 'closed in the body',
		behaviour: socket => void socket.end(head + body.slice(0, 20)),
		...untold,
	},
	{
		phase: 'read',
		name: 'no route any more while reading',
		behaviour: answers,
		fetch: unreachable('EHOSTUNREACH', 'read'),
		...untold,
	},
	{
		phase: 'read',
		name: 'no network any more while reading',
		behaviour: answers,
		fetch: unreachable('ENETUNREACH', 'read'),
		...untold,
	},
	{
		phase: 'read',
		name: 'an answer later than the platform waits for',
		behaviour: socket => void setTimeout(() => answers(socket), 2_500),
		platformWaitsMs: 500,
		...works,
	},
	{
		phase: 'idle',
		name: 'a kept connection that the server closes unnoticed',
		behaviour: answersOnce(),
		hasIdled: true,
		read: ['success', 2],
		create: ['success', 1],
	},
];

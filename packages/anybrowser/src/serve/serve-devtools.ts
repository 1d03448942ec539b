import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import {
	AnyBrowserError,
	type BrowserSessionProvider,
	type Client,
	UnsupportedCapabilityError,
} from '@anybrowser/core';
import { observe, systemClock } from '@anybrowser/core/provider';
import { WebSocketServer } from 'ws';
import { type Environment, environmentProxy, requireProxyAddress } from '../proxy/environment-proxy.ts';
import { asBrowserError } from './as-browser-error.ts';
import { checkRequest } from './check-request.ts';
import { checkServeOptions } from './check-serve-options.ts';
import { closeCodeOf } from './close-code.ts';
import { closeReason } from './close-reason.ts';
import { type DevToolsAnswer, describeBrowser, describeFailure } from './describe-browser.ts';
import { LeaseTable } from './lease-table.ts';
import type { DevToolsEvent, DevToolsServer, ServeDevToolsOptions } from './serve-options.ts';
import { readSessionQuery } from './session-query.ts';
import type { ClientTarget } from './shared-browser.ts';
import { WaitingClient } from './waiting-client.ts';

/** Bytes of the longest message that Chromium takes from DevTools clients. */
const maxClientMessage = 100 * 1024 * 1024;

/** Milliseconds that a client may take to send its request. */
const requestMs = 10_000;

/** Milliseconds that connections get to say goodbye when the server closes. */
const graceMs = 100;

/**
 * Serves a DevTools address in front of a provider: clients that know nothing but such an address (`connectOverCDP`,
 * `--cdp-endpoint`, `browserWSEndpoint`) drive its browsers. The first one that connects opens a session, which others with the
 * same address share; it is closed when nobody has been connected for a while, when a client closes the browser, and with the
 * server. It listens on this machine alone.
 *
 * What is open when the process is killed stays open, unless the client has a `ledger`: then `sessions.reap()` closes it.
 *
 * @throws UnsupportedCapabilityError where the provider gives no address, with its reason; nothing listens then.
 * @throws AnyBrowserError `configuration` for options that can't be used, and for a port that can't be had.
 */
export async function serveDevTools<Provider extends BrowserSessionProvider>(
	browsers: Client<Provider>,
	options: ServeDevToolsOptions = {},
): Promise<DevToolsServer> {
	const settings = checkServeOptions(options);
	// The cast only forgets what the provider refuses: it refuses by itself.
	const client = browsers as unknown as Client;
	const { capabilities, capabilityNotes, name } = client.provider;
	if (capabilities['cdp.endpoint'] === 'none') {
		throw new UnsupportedCapabilityError(name, 'cdp.endpoint', 'cdp.endpoint', capabilityNotes['cdp.endpoint']);
	}
	const proxies = environmentProxy(options.proxyEnv ?? ownProxyEnv());
	for (const each of [proxies?.https, proxies?.http]) if (each) requireProxyAddress(each);
	const token = options.token ?? randomBytes(18).toString('base64url');
	const report = (event: DevToolsEvent) => observe(() => options.onEvent?.(event));
	const leases = new LeaseTable(
		{
			browsers: client,
			clock: options.clock ?? systemClock,
			idleMs: settings.idleTimeout,
			openMs: settings.openTimeout,
			proxies,
			report,
		},
		{ defaults: options.session ?? {}, maxSessions: settings.maxSessions },
	);
	const server = createServer({
		headersTimeout: requestMs,
		requestTimeout: requestMs,
		connectionsCheckingInterval: 1_000,
	});
	const sockets = new WebSocketServer({ noServer: true, maxPayload: maxClientMessage, perMessageDeflate: false });
	await startListening(server, settings);
	const { address, port } = server.address() as AddressInfo;
	const authority = `${address.includes(':') ? `[${address}]` : address}:${port}`;
	const webSocketUrl = `ws://${authority}/${token}`;

	server.on('request', async (request, response) => {
		const checked = checkRequest(request, token);
		if ('status' in checked) return answer(response, { status: checked.status, body: told(checked.message) });
		try {
			answer(response, await describeBrowser(checked.path, checked.query, { leases, webSocketUrl }));
		} catch (error) {
			answer(response, describeFailure(error));
		}
	});
	server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		// One that goes away is no failure.
		socket.on('error', () => {});
		const checked = checkRequest(request, token);
		if ('status' in checked) return refuseUpgrade(socket, checked.status, checked.message);
		const target = targetOf(checked.path);
		if (target === undefined) return refuseUpgrade(socket, 404, 'There is no WebSocket at this path');
		sockets.handleUpgrade(request, socket, head, client => {
			// What it breaks ends its connection, by itself.
			client.on('error', () => {});
			void admit(new WaitingClient(client), checked.query, target);
		});
	});

	async function admit(client: WaitingClient, search: URLSearchParams, target: ClientTarget): Promise<void> {
		try {
			await leases.join(client, readSessionQuery(search), target);
		} catch (error) {
			const failure = asBrowserError(error);
			report({ type: 'refused', error: failure });
			client.refuse(closeCodeOf(failure.code), closeReason(failure.message));
		}
	}

	let closing: Promise<void> | undefined;
	const close = async () => {
		const ended = new Promise<void>(resolve => server.close(() => resolve()));
		const leftOpen = await leases.close('the address is no longer served');
		const hangUp = setTimeout(() => {
			for (const client of sockets.clients) client.terminate();
			server.closeAllConnections();
		}, graceMs);
		await ended;
		clearTimeout(hangUp);
		if (leftOpen) throw leftOpen;
	};
	return {
		url: `http://${authority}/${token}`,
		webSocketUrl,
		get sessionIds() {
			return leases.sessionIds;
		},
		close() {
			closing ??= close();
			return closing;
		},
	};
}

/** The variables that Node itself goes by, when it is told to. */
function ownProxyEnv(): Environment {
	return process.env['NODE_USE_ENV_PROXY'] === '1' ? process.env : {};
}

/** What a path leads to; nothing where it is none of a WebSocket's. */
function targetOf(path: string): ClientTarget | undefined {
	const page = /^\/devtools\/page\/([\w-]+)$/.exec(path)?.[1];
	if (page !== undefined) return { type: 'target', id: page };
	return path === '' || /^\/devtools\/browser(?:\/[\w-]+)?$/.test(path) ? { type: 'browser' } : undefined;
}

function answer(response: ServerResponse, { status, body }: DevToolsAnswer): void {
	const text = JSON.stringify(body);
	const headers: Record<string, string> = {
		'content-type': 'application/json; charset=utf-8',
		'content-length': String(Buffer.byteLength(text)),
		'cache-control': 'no-store',
	};
	// Whatever else is sent isn't read.
	if (status >= 400) headers['connection'] = 'close';
	response.writeHead(status, headers).end(text);
}

function refuseUpgrade(socket: Duplex, status: number, message: string): void {
	const text = JSON.stringify(told(message));
	const head = [
		`HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
		'connection: close',
		'content-type: application/json; charset=utf-8',
		`content-length: ${Buffer.byteLength(text)}`,
	];
	socket.once('finish', () => socket.destroy());
	socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function told(message: string): { readonly error: { readonly message: string } } {
	return { error: { message } };
}

function startListening(
	server: Server,
	{ port, host }: { readonly port: number; readonly host: string },
): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (cause: NodeJS.ErrnoException) => {
			const why = cause.code === 'EADDRINUSE' ? 'the port is in use' : (cause.code ?? cause.message);
			const message = `can't listen on ${host}:${port}: ${why}. Choose another port, or 0 for any that is free`;
			reject(new AnyBrowserError('configuration', message, { cause }));
		});
		server.listen({ port, host }, () => {
			server.removeAllListeners('error');
			// A connection that can't be accepted ends no other.
			server.on('error', () => {});
			resolve();
		});
	});
}

import { isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { AnyBrowserError, type CdpEndpoint } from '@anybrowser/core';
import { onAbort } from '@anybrowser/core/provider';
import { WebSocket } from 'ws';
import { type EnvironmentProxy, requireProxyAddress } from '../proxy/environment-proxy.ts';
import { openTunnel, TunnelError } from '../proxy/open-tunnel.ts';
import { proxyFor } from '../proxy/proxy-for.ts';

/** Milliseconds that making a connection may take, each step of it. */
const handshakeMs = 30_000;

const tooLate = `it has not answered within ${handshakeMs} ms`;

/** Bytes of the longest message that Chromium sends to DevTools clients. */
const maxBrowserMessage = 256 * 1024 * 1024;

/** Makes the error for a connection that can't be had. */
type Refuse = (why: string) => AnyBrowserError;

/** For whom, and by which way, a browser is connected to. */
export interface ConnectBrowserOptions {
	readonly provider: string;
	readonly signal: AbortSignal;
	/** What the WebSocket goes by. Default: it goes there directly. */
	readonly proxies?: EnvironmentProxy | undefined;
}

/**
 * Connects to a browser at the address that its provider gives now, with the headers that go with it.
 *
 * @throws AnyBrowserError `connection` that says neither the address nor what is secret about it.
 */
export async function connectBrowser(
	endpoint: CdpEndpoint,
	{ provider, signal, proxies }: ConnectBrowserOptions,
): Promise<WebSocket> {
	const refuse: Refuse = why =>
		new AnyBrowserError('connection', `${provider}: can't reach the browser: ${why}`, {
			provider,
			operation: 'cdp.connect',
			retryable: true,
		});
	const headers = { ...endpoint.headers };
	const url = /^https?:/.test(endpoint.url) ? await askAddress(endpoint, { refuse, signal }) : endpoint.url;
	signal.throwIfAborted();
	if (!URL.canParse(url) || !/^wss?:$/.test(new URL(url).protocol)) throw refuse('its address is none of a WebSocket');
	const tunnel = await tunnelTo(new URL(url), proxies, { refuse, signal });
	let socket: WebSocket;
	try {
		signal.throwIfAborted();
		socket = new WebSocket(url, {
			...(tunnel && { createConnection: () => withinTunnel(tunnel, new URL(url)) }),
			headers,
			perMessageDeflate: false,
			maxPayload: maxBrowserMessage,
			followRedirects: false,
		});
	} catch {
		tunnel?.destroy();
		signal.throwIfAborted();
		// What is thrown quotes the address.
		throw refuse('its address is none of a WebSocket');
	}
	return new Promise((resolve, reject) => {
		const settle = (act: () => void) => {
			clearTimeout(late);
			release();
			act();
		};
		const fail = (error: unknown) =>
			settle(() => {
				socket.terminate();
				reject(error);
			});
		const release = onAbort(signal, () => fail(signal.reason));
		// The WebSocket's own bound is none within a tunnel.
		const late = setTimeout(() => fail(refuse(tooLate)), handshakeMs);
		// Also after it is open: whoever has it then listens for its end.
		socket.on('error', error => fail(refuse(codeOf(error))));
		socket.on('unexpected-response', (request, response) => {
			request.destroy();
			fail(refuse(`it was answered with ${response.statusCode}`));
		});
		socket.once('open', () => settle(() => resolve(socket)));
	});
}

/** The way through the proxy that is for the address; `undefined` where there is none. */
async function tunnelTo(
	url: URL,
	proxies: EnvironmentProxy | undefined,
	{ refuse, signal }: { readonly refuse: Refuse; readonly signal: AbortSignal },
): Promise<Socket | undefined> {
	const variable = proxies && proxyFor(url, proxies);
	if (variable === undefined) return undefined;
	const proxy = new URL(requireProxyAddress(variable));
	try {
		return await openTunnel(url, { proxy, signal, timeout: handshakeMs });
	} catch (error) {
		signal.throwIfAborted();
		const why = error instanceof TunnelError ? error.message : codeOf(error);
		throw refuse(`by the proxy that ${variable.name} names: ${why}`);
	}
}

/** What a WebSocket goes over: to the host itself, which the proxy only carries. */
function withinTunnel(tunnel: Socket, { protocol, hostname }: URL): Socket {
	if (protocol === 'ws:') return tunnel;
	const host = hostname.replace(/^\[|\]$/g, '');
	// Where the host is an address, the certificate would be held to the proxy's name without it.
	return connectTls({ socket: tunnel, host, servername: isIP(host) ? '' : host });
}

/** Where a browser whose address is of HTTP takes DevTools clients: on the same host, so that the key goes nowhere else. */
async function askAddress(
	{ url, headers }: CdpEndpoint,
	{ refuse, signal }: { readonly refuse: Refuse; readonly signal: AbortSignal },
): Promise<string> {
	const asked = new URL(url);
	const address = new URL(asked);
	address.pathname = `${asked.pathname.replace(/\/$/, '')}/json/version`;
	let given: unknown;
	signal.throwIfAborted();
	const asking = new AbortController();
	const release = onAbort(signal, () => asking.abort());
	const late = setTimeout(() => asking.abort(refuse(tooLate)), handshakeMs);
	try {
		const response = await fetch(address, { headers, redirect: 'error', signal: asking.signal });
		if (!response.ok) {
			await response.body?.cancel();
			throw refuse(`it was answered with ${response.status}`);
		}
		given = ((await response.json()) as { readonly webSocketDebuggerUrl?: unknown } | null)?.webSocketDebuggerUrl;
	} catch (error) {
		if (signal.aborted) throw signal.reason;
		if (AnyBrowserError.is(error)) throw error;
		throw refuse(codeOf(error));
	} finally {
		clearTimeout(late);
		release();
	}
	if (typeof given !== 'string' || !URL.canParse(given)) throw refuse('it names no address for DevTools');
	const found = new URL(given);
	if (found.hostname !== asked.hostname) throw refuse('it names an address on another host');
	if (asked.protocol === 'https:') found.protocol = 'wss:';
	return found.href;
}

/** What is wrong, without the address that messages of sockets have. */
function codeOf(error: unknown): string {
	for (let each: unknown = error; each instanceof Error; each = each.cause) {
		if ('code' in each && typeof each.code === 'string') return each.code;
	}
	return 'it has ended the connection';
}

import { AnyBrowserError, type CdpEndpoint } from '@anybrowser/core';
import { onAbort } from '@anybrowser/core/provider';
import { WebSocket } from 'ws';

/** Milliseconds that making a connection may take, each step of it. */
const handshakeMs = 30_000;

/** Bytes of the longest message that Chromium sends to DevTools clients. */
const maxBrowserMessage = 256 * 1024 * 1024;

/**
 * Connects to a browser at the address that its provider gives now, with the headers that go with it.
 *
 * @throws AnyBrowserError `connection` that says neither the address nor what is secret about it.
 */
export async function connectBrowser(
	endpoint: CdpEndpoint,
	{ provider, signal }: { readonly provider: string; readonly signal: AbortSignal },
): Promise<WebSocket> {
	const refuse = (why: string) =>
		new AnyBrowserError('connection', `${provider}: can't reach the browser: ${why}`, {
			provider,
			operation: 'cdp.connect',
			retryable: true,
		});
	const headers = { ...endpoint.headers };
	const url = /^https?:/.test(endpoint.url) ? await askAddress(endpoint, { refuse, signal }) : endpoint.url;
	signal.throwIfAborted();
	let socket: WebSocket;
	try {
		socket = new WebSocket(url, {
			headers,
			perMessageDeflate: false,
			maxPayload: maxBrowserMessage,
			handshakeTimeout: handshakeMs,
			followRedirects: false,
		});
	} catch {
		// What is thrown quotes the address.
		throw refuse('its address is none of a WebSocket');
	}
	return new Promise((resolve, reject) => {
		const settle = (act: () => void) => {
			signal.removeEventListener('abort', onAbort);
			act();
		};
		const fail = (error: unknown) =>
			settle(() => {
				socket.terminate();
				reject(error);
			});
		const onAbort = () => fail(signal.reason);
		signal.addEventListener('abort', onAbort, { once: true });
		// Also after it is open: whoever has it then listens for its end.
		socket.on('error', error => fail(refuse(codeOf(error))));
		socket.on('unexpected-response', (request, response) => {
			request.destroy();
			fail(refuse(`it was answered with ${response.statusCode}`));
		});
		socket.once('open', () => settle(() => resolve(socket)));
	});
}

/** Where a browser whose address is of HTTP takes DevTools clients: on the same host, so that the key goes nowhere else. */
async function askAddress(
	{ url, headers }: CdpEndpoint,
	{ refuse, signal }: { readonly refuse: (why: string) => AnyBrowserError; readonly signal: AbortSignal },
): Promise<string> {
	const asked = new URL(url);
	const address = new URL(asked);
	address.pathname = `${asked.pathname.replace(/\/$/, '')}/json/version`;
	let given: unknown;
	signal.throwIfAborted();
	const asking = new AbortController();
	const release = onAbort(signal, () => asking.abort());
	const late = setTimeout(() => asking.abort(), handshakeMs);
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

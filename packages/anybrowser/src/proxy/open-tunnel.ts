import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { onAbort } from '@anybrowser/core/provider';

/** A proxy refuses to connect, or is none. */
export class TunnelError extends Error {
	override readonly name = 'TunnelError';
}

/** How a tunnel is opened. */
export interface TunnelOptions {
	/** With the name and password that it wants, if any. */
	readonly proxy: URL;
	readonly signal: AbortSignal;
	/** Milliseconds that it may take. */
	readonly timeout: number;
}

/**
 * Has a proxy connect to a host, and gives the connection, over which nothing was sent to the host yet. The proxy is told the
 * host's name alone.
 *
 * @throws TunnelError that says why the proxy refuses, and what connecting to it throws.
 */
export function openTunnel(target: URL, { proxy, signal, timeout }: TunnelOptions): Promise<Socket> {
	const port = target.port || (target.protocol === 'wss:' ? '443' : '80');
	const authority = `${target.hostname}:${port}`;
	const { username, password } = proxy;
	const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
	const address = new URL(proxy);
	// A request would take them for those of the host.
	address.username = '';
	address.password = '';
	const asking = (proxy.protocol === 'https:' ? requestHttps : requestHttp)(address, {
		method: 'CONNECT',
		path: authority,
		headers: { host: authority, ...(username && { 'proxy-authorization': `Basic ${login}` }) },
		// The connection isn't kept by anybody, and goes by no other proxy.
		agent: false,
	});
	return new Promise<Socket>((resolve, reject) => {
		const fail = (error: unknown) => {
			settle();
			asking.destroy();
			reject(error);
		};
		const release = onAbort(signal, () => fail(signal.reason));
		const late = setTimeout(() => fail(new TunnelError(`it has not answered within ${timeout} ms`)), timeout);
		const settle = () => {
			release();
			clearTimeout(late);
		};
		// Also what comes after that, such as the end of a connection that was given up.
		asking.on('error', fail);
		asking.once('connect', ({ statusCode = 0 }, socket, head) => {
			if (statusCode < 200 || statusCode > 299) {
				socket.destroy();
				fail(new TunnelError(`it answered with ${statusCode}`));
				return;
			}
			settle();
			if (head.length > 0) socket.unshift(head);
			resolve(socket);
		});
		asking.end();
	});
}

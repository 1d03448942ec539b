import { AnyBrowserError } from '@anybrowser/core';
import type { TunnelTarget } from './tunnel.ts';

/**
 * The configuration of `frpc`: it connects to Smooth's host over secure WebSockets, and offers a SOCKS5 proxy on this
 * machine there.
 *
 * @throws AnyBrowserError `invalid_response` for an id, host or token with other characters than those have: `frpc` renders
 * its file as a template, which could read the environment of this machine and tell it.
 */
export function frpcConfig({ sessionId, host, token }: TunnelTarget): string {
	requirePlain(sessionId, /^[\w-]+$/, 'the id of the session');
	requirePlain(host, /^[\w-]+(?:\.[\w-]+)*$/, "the tunnel's host");
	requirePlain(token, /^[\w-]+$/, "the tunnel's token");
	return `serverAddr = "${host}"
serverPort = 443
loginFailExit = true
log.to = "console"
auth.method = "token"
auth.token = "${token}"
transport.protocol = "wss"

[[proxies]]
name = "socks5_tunnel_${sessionId}"
type = "tcp"
remotePort = 1080

[proxies.plugin]
type = "socks5"
`;
}

function requirePlain(value: string, plain: RegExp, what: string): void {
	if (plain.test(value)) return;
	const message = `No tunnel can be opened: ${what} holds characters that it can't have`;
	throw new AnyBrowserError('invalid_response', message, { provider: 'smooth', operation: 'tunnel' });
}

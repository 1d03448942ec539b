import type { TunnelTarget } from './tunnel.ts';

/** What `frpc` is told: over secure WebSockets to Smooth's host, where a SOCKS5 proxy on this machine appears. */
export function frpcConfig({ sessionId, host, token }: TunnelTarget): string {
	// A JSON text is a TOML text too.
	const text = (value: string) => JSON.stringify(value);
	return `serverAddr = ${text(host)}
serverPort = 443
loginFailExit = true
log.to = "console"
auth.method = "token"
auth.token = ${text(token)}
transport.protocol = "wss"

[[proxies]]
name = ${text(`socks5_tunnel_${sessionId}`)}
type = "tcp"
remotePort = 1080

[proxies.plugin]
type = "socks5"
`;
}

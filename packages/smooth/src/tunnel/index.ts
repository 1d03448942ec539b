// `@anybrowser/smooth/tunnel`: the part that needs Node, kept out of the main entry.
export { frpcConfig } from './frpc-config.ts';
export { type SelfTunnelOptions, selfTunnel } from './self-tunnel.ts';
export type { OpenTunnel, Tunnel, TunnelTarget } from './tunnel.ts';

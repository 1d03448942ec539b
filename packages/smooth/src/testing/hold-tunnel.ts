import { selfTunnel } from '../tunnel/self-tunnel.ts';

// A program that opens a tunnel and stays: `hold-tunnel.ts <frpc> <what else>`, where `exit` ends it by `process.exit`, and
// `handled` handles signals itself.
const [frpc, how] = process.argv.slice(2);
if (how === 'handled') process.on('SIGTERM', () => setTimeout(() => process.exit(7), 300));
await selfTunnel({ frpc }).open({ sessionId: 'a', host: 'browser-proxy.test', token: 'secret' });
process.stdout.write('up');
if (how === 'exit') process.exit(0);
setInterval(() => {}, 1_000);

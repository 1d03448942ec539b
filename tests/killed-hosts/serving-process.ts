// Serves a DevTools address in front of the Browserbase at a base URL, until it is killed: `<base URL> <ledger> <idle ms>`.
import { browserbase } from '@anybrowser/browserbase';
import { createClient } from '@anybrowser/core';
import { fileLedger } from 'anybrowser/ledger';
import { serveDevTools } from 'anybrowser/serve';

const [baseUrl = '', ledger = '', idleMs = ''] = process.argv.slice(2);
const browsers = createClient({ provider: browserbase({ apiKey: 'key', baseUrl }), ledger: fileLedger(ledger) });
const { closed } = await browsers.sessions.reap();
const server = await serveDevTools(browsers, {
	port: 0,
	idleTimeout: Number(idleMs),
	// Kept alive, a session doesn't end by itself with the process that is killed.
	session: { providerOptions: { browserbase: { keepAlive: true } } },
});
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ url: server.webSocketUrl, reaped: closed.length })}\n`);

// Serves the browser at the address that it is given, in front of an emulated Skyvern, and says where.
import { createClient } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { serveDevTools } from 'anybrowser/serve';

const [address = ''] = process.argv.slice(2);
const emulator = createEmulator({ browser: 'dom', skyvern: { browserAddress: () => address } });
const provider = skyvern({ apiKey: 'key', fetch: request => emulator.skyvern.fetch(request) });
const server = await serveDevTools(createClient({ provider }), { port: 0 });
process.stdout.write(`${server.webSocketUrl}\n`);

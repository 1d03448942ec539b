import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { failureMessage } from '../runtime/failure-message.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { ProviderHost } from './provider-host.ts';

/** Where to listen. */
export interface ListenOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/** `127.0.0.1` by default: nobody else can reach it. */
	readonly host?: string;
}

/** Both APIs over HTTP. */
export interface EmulatorServer {
	readonly url: string;
	/** Smooth's base URL. */
	readonly smoothUrl: string;
	/** Skyvern's base URL. */
	readonly skyvernUrl: string;
	/** Ends the server and its connections. May be called again. */
	close(): Promise<void>;
}

/** Milliseconds that open connections get when the server closes. */
const grace = 100;

type Env = { Bindings: HttpBindings };

/** Serves both providers over HTTP, each below its name, and `/health`. */
export async function startServer(
	hosts: { readonly smooth: ProviderHost; readonly skyvern: ProviderHost },
	{ port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<EmulatorServer> {
	const app = new Hono<Env>();
	app.get('/health', c => c.json({ status: 'ok' }));
	app.all('/smooth/*', c => pass(hosts.smooth, c));
	app.all('/skyvern/*', c => pass(hosts.skyvern, c));

	// Without options of its own the adaptor makes a plain HTTP server.
	const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
	let closed: Promise<void> | undefined;
	return {
		url,
		smoothUrl: `${url}/smooth/api/v1`,
		skyvernUrl: `${url}/skyvern/v1`,
		close() {
			closed ??= new Promise(resolve => {
				// Answers that are on their way get a moment to leave; connections that stay open get no more.
				const hangUp = setTimeout(() => server.closeAllConnections(), grace);
				server.close(() => {
					clearTimeout(hangUp);
					resolve();
				});
			});
			return closed;
		},
	};
}

/** Hands a request on; without an answer the connection ends, as it would with a server that dies. */
async function pass(provider: ProviderHost, c: Context<Env>): Promise<Response> {
	const { raw } = c.req;
	try {
		return await provider.handle(raw, { isOverHttp: true });
	} catch (error) {
		if (!raw.signal.aborted && !(error instanceof ConnectionDropped)) {
			return c.json({ detail: `The emulator failed: ${failureMessage(error)}` }, 500);
		}
		c.env.outgoing.destroy();
		return RESPONSE_ALREADY_SENT;
	}
}

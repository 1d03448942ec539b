import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { ProviderName } from '../generated/provider-names.ts';
import { randomId } from '../kernel/random-id.ts';
import type { ListenOptions, ServedService } from './listen-options.ts';
import { isLoopbackHost } from './loopback-host.ts';
import { createServerApp, type ServedParts } from './server-app.ts';
import { startListening } from './start-listening.ts';

/** Every API's base URL, under the provider's name with `Url` behind it. */
export type ServerUrls = { readonly [Name in ProviderName as `${Name}Url`]: string };

/** All APIs over HTTP, and the inspector. */
export interface EmulatorServer extends ServerUrls {
	/** Its root is the inspector, a page for people. */
	readonly url: string;
	/** Every API's base URL, by the provider's name. */
	readonly urls: Readonly<Record<ProviderName, string>>;
	/** The base URLs of the services of others that are served beside, by name. */
	readonly serviceUrls: Readonly<Record<string, string>>;
	/** The key that every request needs; null where any will do: on loopback, as long as the emulator has none. */
	readonly key: string | null;
	/** Ends the server and its connections, within a second. May be called again. */
	close(): Promise<void>;
}

/** Milliseconds that open connections get when the server closes. */
const grace = 100;
const defaultRequestTimeout = 30_000;

/** Serves all providers over HTTP, each below its name, `/health`, and the inspector. */
export async function startServer(
	parts: ServedParts & { readonly apiKey: string | undefined },
	{ port = 0, host = '127.0.0.1', requestTimeoutMs = defaultRequestTimeout, ...access }: ListenOptions = {},
): Promise<EmulatorServer> {
	const { services = [] } = access;
	const taken = services.find(({ name }, index) => isTaken(name, parts.hosts, services.slice(0, index)));
	if (taken)
		throw new Error(
			`"${taken.name}" can't be the name of a service here: it must be one segment of a path that no other begins with.`,
		);
	const closing = new AbortController();
	const isOpen = !isLoopbackHost(host);
	const key = parts.apiKey ?? (isOpen ? randomId(24) : null);
	const app = createServerApp(parts, { host, key: isOpen ? key : null, ...access }, closing.signal);
	// Without options of its own the adaptor makes a plain HTTP server.
	const server = createAdaptorServer({
		fetch: app.fetch,
		overrideGlobalObjects: false,
		serverOptions: {
			requestTimeout: requestTimeoutMs,
			headersTimeout: requestTimeoutMs,
			connectionsCheckingInterval: Math.min(1000, Math.ceil(requestTimeoutMs / 2)),
		},
	}) as Server;
	await startListening(server, port, host);
	const url = urlOf(server);
	const bases = Object.entries(parts.hosts).map(([name, { mount }]) => [name, `${url}${mount}`] as const);
	let closed: Promise<void> | undefined;
	return {
		url,
		// There is a host for each name.
		urls: Object.fromEntries(bases) as Record<ProviderName, string>,
		serviceUrls: Object.fromEntries(services.map(({ name, basePath = '' }) => [name, `${url}/${name}${basePath}`])),
		...(Object.fromEntries(bases.map(([name, base]) => [`${name}Url`, base])) as ServerUrls),
		key,
		close() {
			closed ??= new Promise(resolve => {
				closing.abort();
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

/** What the server's own paths begin with, at its root and below the inspector's data. */
const reserved = ['health', 'files', 'inspector', 'api', 'requests', 'faults'];

function isTaken(name: string, hosts: object, others: readonly ServedService[]): boolean {
	const isSegment = /^[\w.-]+$/.test(name);
	return !isSegment || Object.hasOwn(hosts, name) || [...reserved, ...others.map(other => other.name)].includes(name);
}

/** An address that can be called: the ones that stand for every address can't be, everywhere. */
function urlOf(server: Server): string {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	const name = address.address === '0.0.0.0' ? '127.0.0.1' : address.address === '::' ? '::1' : address.address;
	return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`;
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from './loopback-host.ts';
import type { ProviderHost } from './provider-host.ts';

/** Who may call a server. */
export interface Access {
	/** The address that it listens on. */
	readonly host: string;
	/** Further names that it is called by. */
	readonly allowedHosts?: readonly string[] | undefined;
	/** The key that every request needs; null where any will do. */
	readonly key: string | null;
}

/** Lets only those requests pass that are meant for this machine: a web page may have its own name lead here. */
export function checkHost({ host, allowedHosts = [] }: Access): MiddlewareHandler {
	const allowed = new Set([host, ...allowedHosts].map(name => name.toLowerCase()));
	const isOpen = !isLoopbackHost(host);
	return async (c, next) => {
		const { hostname } = new URL(c.req.url);
		// A page can't make an address of its own lead elsewhere.
		const isAddress = isOpen && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
		if (isLoopbackHost(hostname) || isAddress || allowed.has(hostname)) return next();
		const where = isOpen ? 'answers to addresses and to names that it was told' : 'listens for this machine alone';
		const detail = `The emulator ${where}, and was called as ${hostname}. Add it to allowedHosts if it is one of yours.`;
		return c.json({ detail }, 421);
	};
}

/** How a provider is let in, by its name, which its paths begin with. */
type Gates = Readonly<Record<string, Pick<ProviderHost, 'keyHeaders' | 'definition'>>>;

/**
 * Demands the key: of clients in the header of their provider, of those of a service of somebody else's in any header,
 * alone or behind a scheme, and of people as the password of any name.
 */
export function checkAccessKey(key: string, gates: Gates, services: readonly string[]): MiddlewareHandler {
	return async (c, next) => {
		const { path } = c.req;
		const isKey = (given: string | undefined) => given !== undefined && isSame(given, key);
		const gate = Object.entries(gates).find(([name]) => path.startsWith(`/${name}/`))?.[1];
		if (gate) {
			const { isSigned, unauthorized } = gate.definition;
			const isLetIn = isSigned?.(new URL(c.req.url)) || gate.keyHeaders.some(name => isKey(c.req.header(name)));
			return isLetIn ? next() : refuse(unauthorized.status);
		}
		if (services.some(name => path.startsWith(`/${name}/`))) {
			const isLetIn = Object.values(c.req.header()).some(value => isKey(value) || isKey(value.split(' ').at(-1)));
			return isLetIn ? next() : refuse(401);
		}
		// The addresses of files can't be guessed.
		if (path === '/health' || path.startsWith('/files/')) return next();
		return isKey(passwordOf(c.req.header('authorization')))
			? next()
			: refuse(401, { 'www-authenticate': 'Basic realm="anybrowser"' });
	};
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
	return Response.json({ detail: 'Invalid credentials' }, { status, headers });
}

function passwordOf(authorization: string | undefined): string | undefined {
	const encoded = /^Basic ([\w+/=]+)$/i.exec(authorization ?? '')?.[1];
	if (encoded === undefined) return undefined;
	const decoded = Buffer.from(encoded, 'base64').toString();
	return decoded.slice(decoded.indexOf(':') + 1);
}

function isSame(given: string, key: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(key));
}

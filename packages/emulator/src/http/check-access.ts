import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { isLoopbackHost } from './loopback-host.ts';

/** Who may call a server. */
export interface Access {
	/** The address that it listens on. */
	readonly host: string;
	/** Further names that it is called by. */
	readonly allowedHosts?: readonly string[] | undefined;
	/** The key that every request needs; null where any will do. */
	readonly key: string | null;
}

/** The header that each provider's key comes in. */
const keyHeaders = { smooth: 'apikey', skyvern: 'x-api-key' } as const;

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

/** Demands the key: of clients in the header of their provider, of people as the password of any name. */
export function checkAccessKey(key: string): MiddlewareHandler {
	return async (c, next) => {
		const { path } = c.req;
		const isKey = (given: string | undefined) => given !== undefined && isSame(given, key);
		if (path.startsWith('/smooth/')) return isKey(c.req.header(keyHeaders.smooth)) ? next() : refuse(c, 401);
		// The signature of an address stands for the key, and is checked where it leads.
		const isSigned = c.req.query('sig') !== undefined && path.endsWith('/content');
		if (path.startsWith('/skyvern/'))
			return isSigned || isKey(c.req.header(keyHeaders.skyvern)) ? next() : refuse(c, 403);
		// The addresses of files can't be guessed.
		if (path === '/health' || path.startsWith('/files/')) return next();
		return isKey(passwordOf(c.req.header('authorization')))
			? next()
			: refuse(c, 401, { 'www-authenticate': 'Basic realm="anybrowser"' });
	};
}

function refuse(c: Context, status: 401 | 403, headers: Record<string, string> = {}): Response {
	return c.json({ detail: 'Invalid credentials' }, status, headers);
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

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '@anybrowser/core/provider';

/** What a request is for, below the token. */
export interface AdmittedRequest {
	/** Without a slash at its end, such as `/json/version`; `''` for the token alone. */
	readonly path: string;
	readonly query: URLSearchParams;
}

/** Why a request isn't answered. */
export interface RefusedRequest {
	readonly status: number;
	readonly message: string;
}

/**
 * Lets only those in who were given the address, and no page that a browser of this machine shows: one whose name leads here has
 * another `Host`, and every page that opens a WebSocket has an `Origin`.
 */
export function checkRequest(
	{ headers, url = '', method }: Pick<IncomingMessage, 'headers' | 'url' | 'method'>,
	token: string,
): AdmittedRequest | RefusedRequest {
	const { host = '', origin, 'sec-fetch-site': site = 'none' } = headers;
	const named = `http://${host}`;
	if (!URL.canParse(named) || !isLoopbackHost(new URL(named).hostname)) {
		return { status: 421, message: 'Only this machine is served, and the address names another host' };
	}
	if (origin !== undefined || site !== 'none') {
		return { status: 403, message: 'Pages in a browser are not let in' };
	}
	const [, given = '', rest = '', search = ''] = /^\/([^/?]*)([^?]*)\??(.*)$/.exec(url) ?? [];
	if (!isSame(given, token)) {
		return {
			status: 403,
			message: 'The path begins with the token that was told when serving began: /<token>/json/version',
		};
	}
	if (method !== 'GET' && method !== 'HEAD') return { status: 405, message: 'Only GET is answered here' };
	if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0) {
		return { status: 413, message: 'Nothing that has a body is answered here' };
	}
	return { path: rest.replace(/\/+$/, ''), query: new URLSearchParams(search) };
}

/** Takes the same time whatever is given. */
function isSame(given: string, token: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(token));
}

import { AnyBrowserError } from '@anybrowser/core';
import { type DevToolsRecord, recordOf } from './browser-message.ts';
import type { LeaseTable } from './lease-table.ts';
import { readSessionQuery } from './session-query.ts';

/** An answer to a client that looks around, before it opens a WebSocket. */
export interface DevToolsAnswer {
	readonly status: number;
	readonly body: unknown;
}

/** What an answer is made of. */
export interface DescribedServer {
	readonly leases: LeaseTable;
	/** Without a slash at its end. */
	readonly webSocketUrl: string;
}

/**
 * Answers what Chromium answers below `/json`. It opens no session: as long as there is none, there is a browser that nobody has
 * asked for, without pages.
 */
export async function describeBrowser(
	path: string,
	search: URLSearchParams,
	server: DescribedServer,
): Promise<DevToolsAnswer> {
	switch (path) {
		case '/json/version':
			return { status: 200, body: await describeVersion(search, server) };
		case '/json':
		case '/json/list':
			return { status: 200, body: await listTargets(search, server) };
		case '/json/protocol':
			return told(501, 'No provider tells its protocol: give the client one, or have it use its own');
		case '':
		case '/devtools/browser':
			return told(426, 'This is the address of a WebSocket; /json/version below the token is one of HTTP');
		default:
			return told(404, 'There is /json/version and /json/list, and the WebSocket that they name');
	}
}

async function describeVersion(search: URLSearchParams, server: DescribedServer): Promise<DevToolsRecord> {
	const { leases, webSocketUrl } = server;
	const query = readSessionQuery(search);
	const error = leases.failureOf(query);
	// A browser that has gone meanwhile is told as one that nobody has asked for.
	const version = await leases
		.find(query)
		?.browser?.call('Browser.getVersion')
		.catch(() => undefined);
	return {
		Browser: version?.['product'] ?? 'anybrowser',
		'Protocol-Version': version?.['protocolVersion'] ?? '1.3',
		'User-Agent': version?.['userAgent'] ?? '',
		'V8-Version': version?.['jsVersion'],
		webSocketDebuggerUrl: addressOf(`${webSocketUrl}/devtools/browser`, search),
		...(error && { error: { code: error.code, message: error.message } }),
	};
}

async function listTargets(search: URLSearchParams, { leases, webSocketUrl }: DescribedServer): Promise<unknown> {
	const browser = leases.find(readSessionQuery(search))?.browser;
	const targets = await browser?.call('Target.getTargets').catch(() => undefined);
	const infos = Array.isArray(targets?.['targetInfos']) ? targets['targetInfos'].map(recordOf) : [];
	return infos.flatMap(info => {
		const { targetId, type, title, url } = info ?? {};
		if (typeof targetId !== 'string') return [];
		const path = `/devtools/page/${encodeURIComponent(targetId)}`;
		return {
			description: '',
			id: targetId,
			title,
			type,
			url,
			webSocketDebuggerUrl: addressOf(`${webSocketUrl}${path}`, search),
		};
	});
}

/** An address that asks for the same session. */
function addressOf(url: string, search: URLSearchParams): string {
	return search.size === 0 ? url : `${url}?${search}`;
}

function told(status: number, message: string): DevToolsAnswer {
	return { status, body: { error: { message } } };
}

/** What is answered where that fails. */
export function describeFailure(error: unknown): DevToolsAnswer {
	if (!AnyBrowserError.is(error)) return told(500, 'The answer could not be made');
	return { status: 400, body: { error: { code: error.code, message: error.message } } };
}

import { AnyBrowserError, type Capability, type RequestOptions } from '@anybrowser/core';
import { type CallScope, excerpt } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';
import { bounded } from './bounded.ts';
import { ConnectionEnded } from './cdp-connections.ts';
import type { CdpConnection } from './cdp-connector.ts';
import { findEndpoint } from './find-endpoint.ts';
import { sessionEnded } from './session-ended.ts';

/**
 * Does something with a session's browser, over the connection that all such calls share.
 *
 * @throws AnyBrowserError `action_failed` when the page is at fault, `connection` when the browser can't be reached or
 * the connection was lost, `session_closed` when the session has ended, or ended meanwhile.
 */
export function withBrowser<Result>(
	context: SkyvernContext,
	operation: Capability,
	sessionId: string,
	request: RequestOptions | undefined,
	work: (connection: CdpConnection, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	return bounded(context, operation, request, async (scope, signal) => {
		const id = context.pathId(sessionId, 'session id', operation);
		const connection = await connect(context, operation, id, scope, signal);
		try {
			return await work(connection, signal);
		} catch (error) {
			if (signal.aborted) throw error;
			if (connection.isConnected) throw failure(context, scope, operation, 'action_failed', 'failed', error);
			if (context.connections.hasEnded(connection)) throw sessionEnded(context.provider, operation, id);
			throw failure(context, scope, operation, 'connection', lost, error);
		}
	});
}

const lost = 'lost the connection to the browser, and may have been done all the same; the next call connects anew';

async function connect(
	context: SkyvernContext,
	operation: Capability,
	id: string,
	scope: CallScope,
	signal: AbortSignal,
): Promise<CdpConnection> {
	const { connections, connector } = context;
	const way = wayOf(context, scope);
	const made = connections.find(id, way);
	if (made) return made;
	// Everybody finds out for themselves what there is to connect to, so that refusals and limits are their own.
	const { url, headers } = await findEndpoint(context, operation, id, scope, signal);
	try {
		return await connections.acquire(id, way, stop => connector.connect({ url, headers, signal: stop }), signal);
	} catch (error) {
		if (error instanceof ConnectionEnded) throw sessionEnded(context.provider, operation, id);
		if (signal.aborted || AnyBrowserError.is(error)) throw error;
		throw failure(context, scope, operation, 'connection', "can't reach the browser", error);
	}
}

/** Calls that show another key, or other headers, have a connection of their own. */
function wayOf({ runtime }: SkyvernContext, scope: CallScope): string {
	return JSON.stringify(Object.entries(runtime.authorize(scope).headers).toSorted());
}

/** Clients tell what they sent in their errors, so the key is taken out. */
function failure(
	{ runtime, provider }: SkyvernContext,
	scope: CallScope,
	operation: string,
	code: 'action_failed' | 'connection',
	what: string,
	cause: unknown,
): AnyBrowserError {
	const { redactor } = runtime.authorize(scope);
	const message = redactor.text(`${provider}: ${operation} ${what}: ${firstLine(cause)}`);
	return new AnyBrowserError(code, message, {
		provider,
		operation,
		retryable: code === 'connection',
		cause: redactor.cause(cause),
	});
}

/** Playwright's log of the call follows in further lines. */
function firstLine(error: unknown): string {
	const isNamed = error instanceof Error && error.name !== 'Error';
	const text = error instanceof Error && !isNamed ? error.message : String(error);
	return excerpt(text.split('\n', 1)[0]?.trim() || 'it does not say why');
}

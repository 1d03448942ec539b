import { AnyBrowserError } from '@anybrowser/core';
import { excerpt } from '@anybrowser/core/provider';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { bounded } from './bounded.ts';
import { ConnectionEnded } from './cdp-connections.ts';
import type { CdpConnection } from './cdp-connector.ts';
import { type EndpointQuery, findEndpoint } from './find-endpoint.ts';

/** What is done with which browser. */
interface BrowserWork<Result> extends Pick<EndpointQuery, 'sessionId' | 'capability'> {
	readonly work: (connection: CdpConnection, signal: AbortSignal) => Promise<Result>;
}

/**
 * Does something with a session's browser, over the connection that all such calls share.
 *
 * @throws AnyBrowserError `action_failed` when the page is at fault, `connection` when the browser can't be reached or
 * the connection was lost, `session_closed` when the session has ended, or ended meanwhile.
 */
export function withBrowser<Result>(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, capability, work }: BrowserWork<Result>,
): Promise<Result> {
	return bounded(context, call, async signal => {
		const id = call.id(sessionId, 'session id');
		const connection = await connect(context, call, { sessionId: id, capability, signal });
		try {
			return await work(connection, signal);
		} catch (error) {
			if (signal.aborted) throw error;
			if (connection.isConnected) throw failure(context, call, { code: 'action_failed', what: 'failed', cause: error });
			if (context.connections.hasEnded(connection)) throw call.sessionEnded(id);
			throw failure(context, call, { code: 'connection', what: lost, cause: error });
		}
	});
}

const lost = 'lost the connection to the browser, and may have been done all the same; the next call connects anew';

async function connect(context: SkyvernContext, call: SkyvernCall, query: EndpointQuery): Promise<CdpConnection> {
	const { sessionId: id, signal } = query;
	const { connections, connector } = context;
	const identity = identityOf(context, call);
	const made = connections.find(id, identity);
	if (made) return made;
	// Each call finds the address itself, so that refusals and limits are its own.
	const { url, headers } = await findEndpoint(context, call, query);
	try {
		return await connections.acquire(id, identity, stop => connector.connect({ url, headers, signal: stop }), signal);
	} catch (error) {
		if (error instanceof ConnectionEnded) throw call.sessionEnded(id);
		if (signal.aborted || AnyBrowserError.is(error)) throw error;
		throw failure(context, call, { code: 'connection', what: "can't reach the browser", cause: error });
	}
}

/** Calls that show another key, or other headers, have a connection of their own. */
function identityOf({ runtime }: SkyvernContext, { scope }: SkyvernCall): string {
	return JSON.stringify(Object.entries(runtime.authorize(scope).headers).toSorted());
}

/** Clients tell what they sent in their errors, so the key is taken out. */
function failure(
	{ runtime, provider }: SkyvernContext,
	call: SkyvernCall,
	{
		code,
		what,
		cause,
	}: { readonly code: 'action_failed' | 'connection'; readonly what: string; readonly cause: unknown },
): AnyBrowserError {
	const { redactor } = runtime.authorize(call.scope);
	const message = redactor.text(`${provider}: ${call.operation} ${what}: ${firstLine(cause)}`);
	return call.error(code, message, { retryable: code === 'connection', cause: redactor.cause(cause) });
}

/** Playwright's log of the call follows in further lines. */
function firstLine(error: unknown): string {
	const isNamed = error instanceof Error && error.name !== 'Error';
	const text = error instanceof Error && !isNamed ? error.message : String(error);
	return excerpt(text.split('\n', 1)[0]?.trim() || 'it does not say why');
}

import type { Capability } from '../contract/capability.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { excerpt } from '../errors/excerpt.ts';
import { secretsOf } from '../http/call-secrets.ts';
import { createRedactor } from '../http/redactor.ts';
import type { ProviderCall } from '../provider/provider-call.ts';
import { bounded } from './bounded.ts';
import type { BrowserAccess } from './browser-access.ts';
import { ConnectionEnded } from './cdp-connections.ts';
import type { CdpConnection } from './cdp-connector.ts';
import { type EndpointQuery, findEndpoint } from './find-endpoint.ts';

/** What is done with which browser. */
export interface BrowserWork<Result> {
	readonly sessionId: string;
	/** What can't be done without the browser. */
	readonly capability: Capability;
	readonly work: (connection: CdpConnection, signal: AbortSignal) => Promise<Result>;
}

/**
 * Does something with a session's browser, over the connection that all such calls share.
 *
 * @throws AnyBrowserError `action_failed` when the page is at fault, `connection` when the browser can't be reached or
 * the connection was lost, `session_closed` when the session has ended, or ended meanwhile.
 */
export function withBrowser<Http, Name extends string, Result>(
	access: BrowserAccess<Http, Name>,
	call: ProviderCall<Http, Name>,
	{ sessionId, capability, work }: BrowserWork<Result>,
): Promise<Result> {
	return bounded(access.context, call, async signal => {
		const id = call.id(sessionId, 'session id');
		const connection = await connect(access, call, { sessionId: id, capability, signal });
		try {
			return await work(connection, signal);
		} catch (cause) {
			if (signal.aborted || isSaid(cause)) throw cause;
			const secrets = access.known.get(connection)?.secrets ?? [];
			if (connection.isConnected)
				throw failure(access, call, { code: 'action_failed', what: 'failed', cause, secrets });
			if (access.connections.hasEnded(connection)) throw call.sessionEnded(id);
			throw failure(access, call, { code: 'connection', what: lost, cause, secrets });
		}
	});
}

/** What a call says itself of the client isn't the page's fault. */
function isSaid(cause: unknown): boolean {
	return AnyBrowserError.is(cause, 'configuration');
}

const lost =
	'lost the connection to the browser, and may have been done all the same; if the session is still open, the next call connects anew';

async function connect<Http, Name extends string>(
	access: BrowserAccess<Http, Name>,
	call: ProviderCall<Http, Name>,
	query: EndpointQuery,
): Promise<CdpConnection> {
	const { sessionId: id, signal } = query;
	const { connections, connector, downloadPath, known } = access;
	const identity = identityOf(access, call);
	const slot = access.isShareable ? identity : '';
	const made = connections.find(id, slot);
	if (made && known.get(made)?.identities.has(identity)) return made;
	// Each call finds the address itself, so that refusals and limits are its own.
	const { endpoint, secrets } = await findEndpoint(access, call, query);
	const { url, headers } = endpoint;
	const open = async (stop: AbortSignal) => {
		try {
			const connection = await connector.connect({ url, headers, signal: stop, ...(downloadPath && { downloadPath }) });
			known.set(connection, { secrets, identities: new Set() });
			return connection;
		} catch (error) {
			// Others wait for it too, and each knows the secrets of the address alone that was told to it.
			throw createRedactor(secrets).cause(error);
		}
	};
	try {
		const connection = await connections.acquire(id, slot, open, signal);
		known.get(connection)?.identities.add(identity);
		return connection;
	} catch (cause) {
		if (cause instanceof ConnectionEnded) throw call.sessionEnded(id);
		if (signal.aborted) throw cause;
		// A client doesn't know for which provider it connects.
		if (AnyBrowserError.is(cause)) throw cause.provider ? cause : call.error(cause.code, cause.message, cause);
		throw failure(access, call, { code: 'connection', what: "can't reach the browser", cause, secrets });
	}
}

/** What a call shows the vendor: its key and headers. */
function identityOf<Http, Name extends string>(
	{ context }: BrowserAccess<Http, Name>,
	{ scope }: ProviderCall<Http, Name>,
): string {
	return JSON.stringify(Object.entries(context.runtime.authorize(scope).headers).toSorted());
}

interface Failure {
	readonly code: 'action_failed' | 'connection';
	readonly what: string;
	readonly cause: unknown;
	readonly secrets: readonly string[];
}

/** Clients tell in their errors what they sent and where, so secrets are taken out. */
function failure<Http, Name extends string>(
	{ context }: BrowserAccess<Http, Name>,
	call: ProviderCall<Http, Name>,
	{ code, what, cause, secrets }: Failure,
): AnyBrowserError {
	const redactor = createRedactor(secrets, secretsOf(call.scope));
	const message = redactor.text(`${context.provider}: ${call.operation} ${what}: ${firstLine(cause)}`);
	return call.error(code, message, { retryable: code === 'connection', cause: redactor.cause(cause) });
}

/** Playwright's log of the call follows in further lines. */
function firstLine(error: unknown): string {
	const isNamed = error instanceof Error && error.name !== 'Error';
	const text = error instanceof Error && !isNamed ? error.message : String(error);
	return excerpt(text.split('\n', 1)[0]?.trim() || 'it does not say why');
}

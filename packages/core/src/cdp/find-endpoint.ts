import type { Capability } from '../contract/capability.ts';
import type { CdpEndpoint } from '../contract/cdp.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import { pollInterval } from '../polling/poll-interval.ts';
import { cdpEndpoint, signedEndpoint } from '../provider/cdp-endpoint.ts';
import type { ProviderCall } from '../provider/provider-call.ts';
import type { BrowserAccess } from './browser-access.ts';
import type { CdpAddress, OpenAddress } from './cdp-address.ts';
import { checkAddress } from './check-address.ts';

/** Which browser is looked for, and why. */
export interface EndpointQuery {
	/** Checked already. */
	readonly sessionId: string;
	/** What can't be done without its address. */
	readonly capability: Capability;
	/** Ends the waiting. */
	readonly signal: AbortSignal;
}

/** An endpoint, and what must be kept out of messages about it. */
export interface FoundEndpoint {
	readonly endpoint: CdpEndpoint;
	readonly secrets: readonly string[];
}

/**
 * Where a session's browser is reached, asked anew. While the session is starting, it is asked again.
 *
 * @throws UnsupportedCapabilityError when the browser is up, and has no address.
 * @throws AnyBrowserError `session_closed`, `configuration` for an address that the key doesn't go to.
 */
export async function findEndpoint<Http, Name extends string>(
	access: BrowserAccess<Http, Name>,
	call: ProviderCall<Http, Name>,
	{ sessionId, capability, signal }: EndpointQuery,
): Promise<FoundEndpoint> {
	const { context, connections } = access;
	const { clock } = context.runtime;
	const reading = call.next().with({ signal });
	const startedAt = clock.now();
	for (;;) {
		const address = await access.readAddress(reading, sessionId).catch((error: unknown) => {
			if (AnyBrowserError.is(error, 'session_closed')) void connections.close(sessionId);
			throw error;
		});
		switch (address.state) {
			case 'open':
				return openEndpoint(access, call, address);
			case 'ended': {
				void connections.close(sessionId);
				const { status } = address;
				throw call.sessionEnded(sessionId, status === undefined ? {} : { status });
			}
			case 'none':
				throw noAddress(context.provider, call.operation, { capability, address });
			case 'starting':
				await clock.sleep(pollInterval(clock.now() - startedAt), signal);
		}
	}
}

function noAddress(
	provider: string,
	operation: string,
	{ capability, address }: { capability: Capability; address: Extract<CdpAddress, { state: 'none' }> },
): UnsupportedCapabilityError {
	const note = { reason: address.reason, instead: address.instead?.[capability] ?? null };
	return new UnsupportedCapabilityError(provider, operation, capability, note);
}

function openEndpoint<Http, Name extends string>(
	{ context, keyHosts }: BrowserAccess<Http, Name>,
	call: ProviderCall<Http, Name>,
	{ url, access, secrets = [] }: OpenAddress,
): FoundEndpoint {
	const { baseUrl, provider, runtime } = context;
	checkAddress(
		{ address: url, isKeySent: access === 'key' },
		{ baseUrl, keyHosts },
		{ provider, operation: call.operation },
	);
	if (access === 'signed') return { endpoint: signedEndpoint(url), secrets: [url, ...partsOf(url), ...secrets] };
	const { key, headers } = runtime.authorize(call.scope);
	const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
	return { endpoint: cdpEndpoint(url, Object.freeze(Object.fromEntries(sent))), secrets: [key, ...secrets] };
}

/** What may be secret about a signed address, as it is written and as it is meant. */
function partsOf(address: string): readonly string[] {
	const { search, searchParams, username, password } = new URL(address);
	const written = search
		.slice(1)
		.split('&')
		.map(each => each.slice(each.indexOf('=') + 1));
	return [...written, ...searchParams.values(), username, password, decoded(password)];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

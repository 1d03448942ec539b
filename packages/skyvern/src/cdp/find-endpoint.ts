import { type Capability, type CdpEndpoint, isFinalSessionStatus, UnsupportedCapabilityError } from '@anybrowser/core';
import { cdpEndpoint, pollInterval } from '@anybrowser/core/provider';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { checkAddress } from './check-address.ts';

const noAddress = 'Skyvern gives no address for this browser; a self-hosted server never does, unless it is set up to';

const instead: Readonly<Partial<Record<Capability, string>>> = {
	'actions.goto':
		'open the session with `url`, run a task that goes there, or a workflow with a `goto_url` block, in the session',
	'actions.evaluate': 'use `extract`, or `provider.steps`',
	'actions.screenshot': 'watch the live view, or use `extract`',
};

/** Which browser is looked for, and why. */
export interface EndpointQuery {
	readonly sessionId: string;
	/** What can't be done without its address. */
	readonly capability: Capability;
	/** Ends the waiting. */
	readonly signal: AbortSignal;
}

/**
 * Where a session's browser is reached. While the session is starting, it is read again.
 *
 * @throws UnsupportedCapabilityError when the browser is up, and has no address.
 * @throws AnyBrowserError `session_closed`, `configuration` for an address that the key doesn't go to.
 */
export async function findEndpoint(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, capability, signal }: EndpointQuery,
): Promise<CdpEndpoint> {
	const { provider, runtime } = context;
	const { clock } = runtime;
	const reading = call.next().with({ signal });
	const startedAt = clock.now();
	for (;;) {
		const session = await readSession(context, reading, sessionId);
		if (isFinalSessionStatus(session.status)) throw call.sessionEnded(sessionId);
		if (session.cdpUrl !== null) {
			checkAddress(session.cdpUrl, context, { provider, operation: call.operation });
			return cdpEndpoint(session.cdpUrl, headersOf(context, call));
		}
		if (session.status === 'running') {
			const note = { reason: noAddress, instead: instead[capability] ?? null };
			throw new UnsupportedCapabilityError(provider, call.operation, capability, note);
		}
		await clock.sleep(pollInterval(clock.now() - startedAt), signal);
	}
}

function headersOf({ runtime }: SkyvernContext, { scope }: SkyvernCall): Readonly<Record<string, string>> {
	const { headers } = runtime.authorize(scope);
	const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
	return Object.freeze(Object.fromEntries(sent));
}

import { type Capability, type CdpEndpoint, isFinalSessionStatus, UnsupportedCapabilityError } from '@anybrowser/core';
import { type CallScope, cdpEndpoint, followUp, pollInterval } from '@anybrowser/core/provider';
import { readSession } from '../sessions/read-session.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { checkAddress } from './check-address.ts';
import { sessionEnded } from './session-ended.ts';

const noAddress = 'Skyvern gives no address for this browser; a self-hosted server never does, unless it is set up to';

const instead: Readonly<Partial<Record<Capability, string>>> = {
	'actions.goto':
		'open the session with `url`, run a task that goes there, or a workflow with a `goto_url` block, in the session',
	'actions.evaluate': 'use `extract`, or `provider.steps`',
	'actions.screenshot': 'watch the live view, or use `extract`',
};

/**
 * Where a session's browser is reached. While the session is starting, it is read again.
 *
 * @param signal Ends the waiting.
 * @throws UnsupportedCapabilityError when the browser is up, and has no address.
 * @throws AnyBrowserError `session_closed`, `configuration` for an address that the key doesn't go to.
 */
export async function findEndpoint(
	context: SkyvernContext,
	operation: Capability,
	sessionId: string,
	scope: CallScope,
	signal: AbortSignal,
): Promise<CdpEndpoint> {
	const { provider, runtime } = context;
	const { clock } = runtime;
	const startedAt = clock.now();
	for (;;) {
		const session = await readSession(context, operation, sessionId, { ...followUp(scope), signal });
		if (isFinalSessionStatus(session.status)) {
			throw sessionEnded(provider, operation, sessionId);
		}
		if (session.cdpUrl !== null) {
			checkAddress(session.cdpUrl, context, { provider, operation });
			return cdpEndpoint(session.cdpUrl, headersOf(context, scope));
		}
		if (session.status === 'running') {
			const note = { reason: noAddress, instead: instead[operation] ?? null };
			throw new UnsupportedCapabilityError(provider, operation, operation, note);
		}
		await clock.sleep(pollInterval(clock.now() - startedAt), signal);
	}
}

function headersOf({ runtime }: SkyvernContext, scope: CallScope): Readonly<Record<string, string>> {
	const { headers } = runtime.authorize(scope);
	const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
	return Object.freeze(Object.fromEntries(sent));
}

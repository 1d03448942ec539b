import { AnyBrowserError, isFinalSessionStatus } from '@anybrowser/core';
import { zRunActionResponse } from '../generated/schemas.ts';
import { readSession } from '../sessions/read-session.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';

/** Milliseconds for one action, unless the caller says otherwise: a language model works on it while the request waits. */
const minActionTimeoutMs = 180_000;

/** One action in a session. */
export interface SessionAction {
	readonly sessionId: string;
	readonly action: Schemas['RunAction'];
	/** The workflow run that it is to belong to; without it Skyvern makes a new one. */
	readonly runId?: string | undefined;
	/** How to find out whether it was carried out, as a sentence. */
	readonly lookFor: string;
}

/**
 * Has Skyvern carry out one action in a session, and waits for it. It is never repeated when its outcome is unknown.
 *
 * @throws AnyBrowserError `action_failed` when the page doesn't allow it, `not_found` for an unknown session,
 * `invalid_request` when Skyvern takes the request itself for malformed.
 */
export async function runAction(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, action, runId, lookFor }: SessionAction,
): Promise<Schemas['RunActionResponse']> {
	const browser_session_id = call.id(sessionId, 'session id');
	const timeout = call.scope.timeout ?? Math.max(minActionTimeoutMs, context.runtime.timeoutMs);
	// Skyvern insists on `url` but only labels the action with it: it is done on the session's page.
	const body = { url: '', browser_session_id, ...(runId !== undefined && { workflow_run_id: runId }), action };
	let refusal: unknown;
	try {
		return await call.with({ timeout }).write(
			zRunActionResponse,
			async http => {
				const reply = await http.POST('/sdk/run_action', { body });
				refusal = reply.error;
				return reply;
			},
			{ lookFor },
		);
	} catch (error) {
		if (saysWhatIsMalformed(refusal)) throw error;
		throw (await endOf(context, call, { sessionId: browser_session_id, error })) ?? actionError(call, error);
	}
}

/** Older servers say 400 of a session that has ended, as they do of a blank page: only the session tells which it was. */
async function endOf(
	context: SkyvernContext,
	call: SkyvernCall,
	{ sessionId, error }: { readonly sessionId: string; readonly error: unknown },
): Promise<AnyBrowserError | undefined> {
	if (!AnyBrowserError.is(error, 'invalid_request') || error.status !== 400) return undefined;
	const session = await readSession(context, call.next(), sessionId).catch(() => undefined);
	if (session === undefined || !isFinalSessionStatus(session.status)) return undefined;
	return call.sessionEnded(sessionId, { status: session.status, cause: error });
}

/** A list of complaints is about the request itself; what the page doesn't allow comes as words. */
function saysWhatIsMalformed(body: unknown): boolean {
	return typeof body === 'object' && body !== null && 'detail' in body && Array.isArray(body.detail);
}

/** Skyvern says 400 for a page or a file that can't be used, and 422 for an action that failed: both are the page's fault. */
function actionError(call: SkyvernCall, error: unknown): unknown {
	if (!AnyBrowserError.is(error, 'invalid_request') || (error.status !== 400 && error.status !== 422)) return error;
	const { status, attempts, requestId, message } = error;
	const advice = /blank/i.test(message)
		? ". No page is open. If the session was created with `url`, that address didn't answer; else open a page first: use `goto`, or run a task that goes there"
		: '';
	return call.error('action_failed', `${message}${advice}`, { status, attempts, requestId, cause: error });
}

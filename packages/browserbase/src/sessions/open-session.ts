import type { CreateSessionOptions, Session } from '@anybrowser/core';
import { browserCapabilities, completeAddress, orDiscard } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zOpenedSession } from '../generated/schemas.ts';
import { checkBounds, checkValues } from './check-session.ts';
import { readLiveUrl } from './live-view.ts';
import { nonceName } from './session-metadata.ts';
import { sessionRequest } from './session-request.ts';
import { toSession } from './to-session.ts';

/** How a session is opened besides its options. */
interface Opening {
	/** By which it is found when the answer is lost. */
	readonly nonce: string;
	/**
	 * Since when it must not be sent any more, for a session that its ticket finds again: it isn't ended when the caller has
	 * gone. Default: it may be sent at any time, and is ended then.
	 */
	readonly sendUntil?: number | undefined;
}

/** Opens a session, and does what it needs before its caller gets it. */
export async function openSession(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	options: CreateSessionOptions,
	{ nonce, sendUntil }: Opening,
): Promise<Session> {
	const { browsers, projectId } = context;
	checkValues(call, options);
	const warnings = call.check(browserCapabilities('session', options));
	checkBounds(call, options);
	const body = sessionRequest(options, { projectId, nonce });
	// Before anything is opened, so that it can be closed.
	const { discardSession } = await import('./close-session.ts');
	const discard = (id: string) => discardSession(context, call.detached('sessions.close'), id);
	const raw = await call.write<Schemas['OpenedSession']>(zOpenedSession, http => http.POST('/v1/sessions', { body }), {
		lookFor: 'Call `reconcile()`: the session carries a label that no other has, so what it finds is what was made.',
		async findSince() {
			const { findByLabel } = await import('./find-by-label.ts');
			return findByLabel(context, call.detached('sessions.list'), [nonceName, nonce]);
		},
		...(sendUntil === undefined ? { undo: made => discard(made.id) } : { sendUntil }),
		idOf: made => made.id,
	});
	const { url, liveView, profile } = options;
	let liveUrl: string | null = null;
	await orDiscard(context, call, { id: raw.id, discard }, async () => {
		if (url !== undefined) await browsers.actions.goto(raw.id, completeAddress(url), call.request);
		if (liveView === true) liveUrl = await readLiveUrl(call, raw.id);
	});
	return toSession(context, raw, { warnings, liveUrl, profileId: profile?.id });
}

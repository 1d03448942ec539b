import type { BrowserSessionProvider, PagePromise, RequestOptions, Session } from '@anybrowser/core';
import { browserCapabilities, completeAddress, orDiscard } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext } from '../browserbase-context.ts';
import { zOpenedSession } from '../generated/schemas.ts';
import { metadataQuery } from '../wire/metadata-query.ts';
import { checkBounds, checkValues } from './check-session.ts';
import { closeSession } from './close-session.ts';
import { type BrowserbaseSessionsQuery, listSessions, readSessions } from './list-sessions.ts';
import { readLiveUrl } from './live-view.ts';
import { readSession } from './read-session.ts';
import { nonceName } from './session-metadata.ts';
import { sessionRequest } from './session-request.ts';
import { toSession } from './to-session.ts';

interface SessionOperations extends Pick<BrowserSessionProvider, 'create' | 'get' | 'close'> {
	list(query?: BrowserbaseSessionsQuery, request?: RequestOptions): PagePromise<Session>;
}

/** Browserbase's sessions. */
export function browserbaseSessions(context: BrowserbaseContext): SessionOperations {
	const { begin, browsers, projectId } = context;
	return {
		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			checkValues(call, options);
			const warnings = call.check(browserCapabilities('session', options));
			checkBounds(call, options);
			const nonce = crypto.randomUUID();
			const body = sessionRequest(options, { projectId, nonce });
			const discard = (id: string) => closeSession(context, call.detached('sessions.close'), id);
			const raw = await call.write(zOpenedSession, http => http.POST('/v1/sessions', { body }), {
				lookFor:
					'Call `reconcile()`: the session carries a label that no other has, so what it finds is what was made.',
				findSince: () => findByNonce(context, call.detached('sessions.list'), nonce),
				undo: made => discard(made.id),
				idOf: made => made.id,
			});
			const { url, liveView, profile } = options;
			let liveUrl: string | null = null;
			await orDiscard(context, call, { id: raw.id, discard }, async () => {
				if (url !== undefined) await browsers.actions.goto(raw.id, completeAddress(url), call.request);
				if (liveView === true) liveUrl = await readLiveUrl(call, raw.id);
			});
			return toSession(context, raw, { warnings, liveUrl, profileId: profile?.id });
		},

		async get(id, request) {
			const call = begin('sessions.get', request);
			const raw = await readSession(context, call, id);
			return toSession(context, raw, { liveUrl: raw.status === 'RUNNING' ? await readLiveUrl(call, id) : null });
		},

		list: (query = {}, request) => listSessions(context, () => begin('sessions.list', request), query),

		close: async (id, _options, request) => closeSession(context, begin('sessions.close', request), id),
	};
}

/** The session that a create has made, however it was answered. */
async function findByNonce(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	nonce: string,
): Promise<readonly Session[]> {
	const found = await readSessions(call, { q: metadataQuery(nonceName, nonce) });
	return found.map(raw => toSession(context, raw));
}

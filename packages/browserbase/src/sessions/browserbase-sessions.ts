import type { BrowserSessionProvider, PagePromise, RequestOptions, Session } from '@anybrowser/core';
import type { BrowserbaseContext } from '../browserbase-context.ts';
import { type BrowserbaseSessionsQuery, listSessions } from './list-sessions.ts';
import { readLiveUrl } from './live-view.ts';
import { openSession } from './open-session.ts';
import { readSession } from './read-session.ts';
import { toSession } from './to-session.ts';

interface SessionOperations extends Pick<BrowserSessionProvider, 'create' | 'get' | 'close'> {
	list(query?: BrowserbaseSessionsQuery, request?: RequestOptions): PagePromise<Session>;
}

/** Browserbase's sessions. */
export function browserbaseSessions(context: BrowserbaseContext): SessionOperations {
	const { begin } = context;
	return {
		create: async (options = {}, request) =>
			openSession(context, begin('sessions.create', request), options, { nonce: crypto.randomUUID() }),

		async get(id, request) {
			const call = begin('sessions.get', request);
			const raw = await readSession(context, call, id);
			return toSession(context, raw, { liveUrl: raw.status === 'RUNNING' ? await readLiveUrl(call, id) : null });
		},

		list: (query = {}, request) => listSessions(context, () => begin('sessions.list', request), query),

		async close(id, _options, request) {
			const call = begin('sessions.close', request);
			await (await import('./close-session.ts')).closeSession(context, call, id);
		},
	};
}

import type { RequestOptions } from '@anybrowser/core';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zSessionReplays } from '../generated/schemas.ts';

/** Recordings as they are played, tab by tab. */
export interface BrowserbaseReplays {
	/** The recorded tabs of a session, in Browserbase's words. */
	get(sessionId: string, request?: RequestOptions): Promise<readonly Schemas['ReplayPage'][]>;
	/** A tab's recording as an HLS playlist. */
	playlist(sessionId: string, pageId: string, request?: RequestOptions): Promise<string>;
}

/** Browserbase's replays. */
export function browserbaseReplays({ begin }: BrowserbaseContext): BrowserbaseReplays {
	return {
		async get(sessionId, request) {
			const call = begin('recordings.replays', request);
			const params = { path: { id: call.id(sessionId, 'session id') } };
			const { pages } = await call.read(zSessionReplays, http => http.GET('/v1/sessions/{id}/replays', { params }));
			return pages;
		},

		async playlist(sessionId, pageId, request) {
			const call = begin('recordings.replayPlaylist', request);
			const params = { path: { id: call.id(sessionId, 'session id'), pageId: call.id(pageId, 'page id') } };
			return call.read<string>(undefined, http =>
				http.GET('/v1/sessions/{id}/replays/{pageId}', { params, parseAs: 'text' }),
			);
		},
	};
}

import type { operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Handlers } from '../../http/handler.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import type { BrowserbaseSession } from '../sessions/browserbase-session.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { SessionRecording } from './session-recording.ts';

type RecordingOperations = Pick<
	operations,
	'getSessionReplays' | 'getSessionReplayPage' | 'createRecordingDownloads' | 'listRecordingDownloads'
>;

/** How long recordings are kept; milliseconds. */
const keptFor = 31 * 24 * 60 * 60 * 1000;

/** A playlist without a film. */
const playlist = '#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n#EXT-X-ENDLIST\n';

/** What Browserbase answers about recordings. Nothing is filmed here. */
export function recordingHandlers(
	sessions: SessionStore,
	environment: BrowserbaseEnvironment,
): Handlers<RecordingOperations> {
	let unavailable = environment.options.recordingsUnavailable ?? 0;
	const find = (id: string): BrowserbaseSession => {
		if (unavailable > 0) {
			unavailable--;
			throw new ApiError(502, 'Recordings are not available right now: try again');
		}
		const session = sessions.find(id);
		if (!session.signal.aborted) throw new ApiError(409, `The session ${id} has not ended`);
		if (!isRecorded(session)) throw new ApiError(422, `The session ${id} was not recorded`);
		if (session.endedSince(keptFor)) throw new ApiError(410, `The recording of the session ${id} is no longer kept`);
		return session;
	};
	return {
		getSessionReplays({ params }) {
			const session = sessions.find(params.id);
			if (!isRecorded(session)) return { status: 200, body: { pages: [], pageCount: 0 } };
			const endTimeMs = session.ended === undefined ? environment.clock.now() : Date.parse(session.ended);
			const page = { pageId: '0', url: session.url, startTimeMs: session.createdAt, endTimeMs };
			return { status: 200, body: { pages: [page], pageCount: 1 } };
		},

		getSessionReplayPage({ params }) {
			const session = sessions.find(params.id);
			if (!isRecorded(session) || params.pageId !== '0')
				throw new ApiError(404, `The session ${session.id} has no recording of the tab ${params.pageId}`);
			const headers = { 'content-type': 'application/vnd.apple.mpegurl' };
			return { status: 200, body: new TextEncoder().encode(playlist), headers };
		},

		createRecordingDownloads({ params }) {
			const session = find(params.id);
			session.recording = new SessionRecording(session.id, environment);
			return { status: 202, body: { downloads: session.recording.downloads() } };
		},

		listRecordingDownloads({ params }) {
			const session = find(params.id);
			const downloads = session.recording?.downloads() ?? [{ pageId: '0', status: 'NOT_REQUESTED' as const }];
			return { status: 200, body: { downloads } };
		},
	};
}

function isRecorded({ setting }: BrowserbaseSession): boolean {
	return setting.request.browserSettings?.recordSession ?? true;
}

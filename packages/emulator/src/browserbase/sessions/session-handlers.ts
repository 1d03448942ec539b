import type { operations } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Handlers } from '../../http/handler.ts';
import { zipArchive } from '../../http/zip-archive.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { fileOf } from '../file-of.ts';
import { toLiveUrls, toOpenBody, toSessionBody } from './session-body.ts';
import type { SessionStore } from './session-store.ts';

type SessionOperations = Pick<
	operations,
	| 'createSession'
	| 'listSessions'
	| 'getSession'
	| 'updateSession'
	| 'getSessionDebug'
	| 'listSessionLogs'
	| 'uploadSessionFile'
	| 'getSessionDownloads'
>;

/** What Browserbase answers about sessions. */
export function sessionHandlers(
	sessions: SessionStore,
	environment: BrowserbaseEnvironment,
): Handlers<SessionOperations> {
	return {
		async createSession({ body }) {
			return { status: 201, body: await toOpenBody(sessions.create(body ?? {}), environment) };
		},

		listSessions: ({ query }) => ({
			status: 200,
			body: sessions.list(query ?? {}).map(each => toSessionBody(each, environment)),
		}),

		async getSession({ params }) {
			const session = sessions.find(params.id);
			if (session.gone.aborted) return { status: 200, body: toSessionBody(session, environment) };
			return { status: 200, body: await toOpenBody(session, environment) };
		},

		updateSession({ params }) {
			const session = sessions.find(params.id);
			if (session.signal.aborted && environment.options.releaseEnded === 'conflict') {
				throw new ApiError(409, `The session ${session.id} has ended`);
			}
			session.release();
			return { status: 200, body: toSessionBody(session, environment) };
		},

		async getSessionDebug({ params, query }) {
			const session = sessions.findOpen(params.id);
			const lifetime = query?.expiresIn === undefined ? undefined : query.expiresIn * 1000;
			return { status: 200, body: await toLiveUrls(session, environment, lifetime) };
		},

		listSessionLogs: ({ params }) => ({ status: 200, body: [...sessions.find(params.id).log.entries] }),

		async uploadSessionFile({ params, form }) {
			const session = sessions.findOpen(params.id);
			const file = fileOf(form);
			session.upload({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
			return { status: 200, body: { message: `${file.name} is uploaded` } };
		},

		getSessionDownloads({ params }) {
			const files = sessions.downloads.list({ sessionId: sessions.find(params.id).id });
			const archive = zipArchive(files.map(({ facts, content }) => ({ name: facts.filename, content })));
			return { status: 200, body: archive, headers: { 'content-type': 'application/zip' } };
		},
	};
}

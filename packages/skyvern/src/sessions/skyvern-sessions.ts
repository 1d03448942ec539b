import type {
	BrowserSessionProvider,
	CreateSessionOptions,
	ListSessionsQuery,
	RequestOptions,
	Session,
	Warning,
} from '@anybrowser/core';
import { appearedSince, browserCapabilities, slicedPages } from '@anybrowser/core/provider';
import { zBrowserSession, zBrowserSessionList, zMessage } from '../generated/schemas.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { checkBounds, checkExtension, checkValues } from './check-session.ts';
import { readSession } from './read-session.ts';
import { sessionRequest } from './session-request.ts';
import { toSession } from './to-session.ts';

/** What can be changed about a session that is open. */
export interface UpdateSessionOptions {
	/** Whether its state is kept at its end, so that a profile can be made of it. */
	readonly saveProfile: boolean;
}

interface SessionOperations extends Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close' | 'extend'> {
	update(id: string, options: UpdateSessionOptions, request?: RequestOptions): Promise<Session>;
}

/** Sessions on a page of the history; the server's own bound. */
const maxHistoryLimit = 100;

/** Skyvern's persistent browser sessions. */
export function skyvernSessions(context: SkyvernContext): SessionOperations {
	const { begin, made } = context;

	async function close(call: SkyvernCall, id: string): Promise<void> {
		const params = { path: { browser_session_id: call.id(id, 'session id') } };
		// Skyvern's one way to close is both at once: it ends a run in the session, and never waits.
		await call.idempotent(http => http.POST('/browser_sessions/{browser_session_id}/close', { params }), zMessage);
		await context.browsers.end(id);
	}

	// Skyvern gives all open sessions at once.
	const listOpen = (beginPage: () => SkyvernCall, query: ListSessionsQuery = {}) =>
		slicedPages({
			query,
			begin: beginPage,
			async read(call) {
				const raw = await call.read(zBrowserSessionList, http => http.GET('/browser_sessions'));
				return raw.map(session => toSession(context, session));
			},
		});

	return {
		close: async (id, _options, request) => close(begin('sessions.close', request), id),

		list(query = {}, request) {
			const beginPage = () => begin('sessions.list', request);
			if (query.state !== 'all') return listOpen(beginPage, query);
			return numberedPages({
				query,
				begin: beginPage,
				read: (call, paging) =>
					call.read(zBrowserSessionList, http => http.GET('/browser_sessions/history', { params: { query: paging } })),
				convert: session => toSession(context, session),
				maxLimit: maxHistoryLimit,
			});
		},

		async create(options = {}, request) {
			const call = begin('sessions.create', request);
			checkValues(call, options);
			const warnings = call.check(browserCapabilities('session', options));
			checkBounds(call, options);
			const body = sessionRequest(options);
			const created = await call.write(zBrowserSession, http => http.POST('/browser_sessions', { body }), {
				lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
				findSince(since) {
					const listed = listOpen(() => call.detached('sessions.list'));
					return appearedSince(listed, since, id => made.get(id) === true);
				},
				undo: raw => close(call.detached('sessions.close'), raw.browser_session_id),
				idOf: raw => raw.browser_session_id,
			});
			made.set(created.browser_session_id, true);
			return toSession(context, created, [...warnings, ...ignoredSettings(context, options, created)]);
		},

		async extend(id, minutes, request) {
			const call = begin('sessions.extend', request);
			const params = { path: { browser_session_id: call.id(id, 'session id') } };
			checkExtension(call, minutes);
			const body = { additional_minutes: minutes };
			const raw = await call.write(
				zBrowserSession,
				http => http.POST('/browser_sessions/{browser_session_id}/extend', { params, body }),
				{ lookFor: 'Read the session: its `timeoutMinutes` tells whether it was extended.' },
			);
			return toSession(context, raw);
		},

		get: async (id, request) => readSession(context, begin('sessions.get', request), id),

		async update(id, { saveProfile }, request) {
			const call = begin('sessions.update', request);
			const params = { path: { browser_session_id: call.id(id, 'session id') } };
			if (typeof saveProfile !== 'boolean') throw call.refuse('`saveProfile` is true or false');
			const body = { generate_browser_profile: saveProfile };
			const raw = await call.repeatable(zBrowserSession, http =>
				http.PATCH('/browser_sessions/{browser_session_id}', { params, body }),
			);
			return toSession(context, raw);
		},
	};
}

/** A server before 1.0.56 takes a time zone without a word, and ignores it. */
function ignoredSettings(
	{ provider }: SkyvernContext,
	{ timezone }: CreateSessionOptions,
	created: Schemas['BrowserSession'],
): readonly Warning[] {
	if (timezone === undefined || created.browser_settings?.timezone_id === timezone) return [];
	const message = 'the server has not taken the time zone: Skyvern 1.0.56 or later does';
	return [{ code: 'unsupported', provider, capability: 'session.timezone', message }];
}

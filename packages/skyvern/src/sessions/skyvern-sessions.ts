import {
	type BrowserSessionProvider,
	type CreateSessionOptions,
	PagePromise,
	type RequestOptions,
	type Session,
	type Warning,
} from '@anybrowser/core';
import { appearedSince, browserCapabilities } from '@anybrowser/core/provider';
import { zBrowserSession, zBrowserSessionList, zMessage } from '../generated/schemas.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { numberedPages } from '../wire/numbered-pages.ts';
import { refusals } from '../wire/refusals.ts';
import { checkExtension, checkSession } from './check-session.ts';
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

/** How far the history goes by page; the server's own bound. */
const historyBounds = { limit: 100, pages: Number.POSITIVE_INFINITY };

/** Skyvern's persistent browser sessions. */
export function skyvernSessions(context: SkyvernContext): SessionOperations {
	const { runtime, api, guard, made } = context;

	const close: SessionOperations['close'] = async (id, _options, request) => {
		const operation = 'sessions.close';
		const browser_session_id = context.pathId(id, 'session id', operation);
		// Skyvern's one way to close is both at once: it ends a run in the session, and never waits.
		await runtime.call({
			operation: { name: operation, kind: 'idempotent' },
			scope: runtime.open(request),
			schema: zMessage,
			send: init =>
				api.POST('/browser_sessions/{browser_session_id}/close', { ...init, params: { path: { browser_session_id } } }),
		});
		await context.connections.close(id);
	};

	const openOnes = (request: RequestOptions | undefined) =>
		new PagePromise(async () => {
			const raw = await runtime.call({
				operation: { name: 'sessions.list', kind: 'read' },
				scope: runtime.open(request),
				schema: zBrowserSessionList,
				send: init => api.GET('/browser_sessions', init),
			});
			// Skyvern gives all open sessions at once, so there is one page whatever `limit` says.
			return { items: raw.map(session => toSession(context, session)), nextCursor: null };
		});

	return {
		close,

		list(query = {}, request) {
			if (query.state !== 'all') return openOnes(request);
			const operation = 'sessions.list';
			const read = (paging: { readonly page: number; readonly page_size: number }) =>
				runtime.call({
					operation: { name: operation, kind: 'read' },
					scope: runtime.open(request),
					schema: zBrowserSessionList,
					send: init => api.GET('/browser_sessions/history', { ...init, params: { query: paging } }),
				});
			return numberedPages(query, operation, read, session => toSession(context, session), historyBounds);
		},

		async create(options = {}, request) {
			const operation = 'sessions.create';
			checkSession(options, refusals(operation));
			const warnings = guard.check(operation, browserCapabilities('session', options));
			const body = sessionRequest(options);
			const created = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: async since => {
						const listed = openOnes({ apiKey: request?.apiKey, headers: request?.headers });
						return appearedSince(listed, since, id => made.get(id) === true);
					},
				},
				scope: runtime.open(request),
				schema: zBrowserSession,
				send: init => api.POST('/browser_sessions', { ...init, body }),
				undo: raw => close(raw.browser_session_id, {}, { apiKey: request?.apiKey, headers: request?.headers }),
				idOf: raw => raw.browser_session_id,
			});
			made.set(created.browser_session_id, true);
			return toSession(context, created, [...warnings, ...ignoredSettings(context, options, created)]);
		},

		async extend(id, minutes, request) {
			const operation = 'sessions.extend';
			const browser_session_id = context.pathId(id, 'session id', operation);
			checkExtension(minutes, refusals(operation));
			const raw = await runtime.call<Schemas['BrowserSession']>({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'Read the session: its `timeoutMinutes` tells whether it was extended.',
				},
				scope: runtime.open(request),
				schema: zBrowserSession,
				send: init =>
					api.POST('/browser_sessions/{browser_session_id}/extend', {
						...init,
						params: { path: { browser_session_id } },
						body: { additional_minutes: minutes },
					}),
			});
			return toSession(context, raw);
		},

		get: async (id, request) => readSession(context, 'sessions.get', id, runtime.open(request)),

		async update(id, { saveProfile }, request) {
			const operation = 'sessions.update';
			const browser_session_id = context.pathId(id, 'session id', operation);
			if (typeof saveProfile !== 'boolean') throw refusals(operation)('`saveProfile` is true or false');
			const raw: Schemas['BrowserSession'] = await runtime.call({
				operation: { name: operation, kind: 'repeatable' },
				scope: runtime.open(request),
				schema: zBrowserSession,
				send: init =>
					api.PATCH('/browser_sessions/{browser_session_id}', {
						...init,
						params: { path: { browser_session_id } },
						body: { generate_browser_profile: saveProfile },
					}),
			});
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

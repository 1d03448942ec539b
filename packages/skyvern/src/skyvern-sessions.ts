import { type BrowserSessionProvider, type Capability, PagePromise } from '@anybrowser/core';
import { appearedSince, browserCapabilities } from '@anybrowser/core/provider';
import { zBrowserSession, zBrowserSessionList, zMessage } from './generated/schemas.ts';
import { sessionRequest } from './session-request.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { toSession } from './to-session.ts';

type SessionOperations = Pick<BrowserSessionProvider, 'create' | 'get' | 'list' | 'close'>;

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
	};

	const list: SessionOperations['list'] = (query = {}, request) => {
		const operation = 'sessions.list';
		const used: Capability[] = query.state === 'all' ? ['sessions.list', 'sessions.listEnded'] : ['sessions.list'];
		return new PagePromise(async () => {
			const warnings = guard.check(operation, used);
			const raw = await runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zBrowserSessionList,
				send: init => api.GET('/browser_sessions', init),
			});
			// Skyvern gives all open sessions at once, so there is one page whatever `limit` says.
			return { items: raw.map(session => toSession(context, session, warnings)), nextCursor: null };
		});
	};

	return {
		close,
		list,

		async create(options = {}, request) {
			const operation = 'sessions.create';
			const warnings = guard.check(operation, browserCapabilities('session', options));
			const body = sessionRequest(options);
			const created = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the sessions, or call `reconcile()`: a new one that nobody knows is it.',
					findSince: async since => {
						const { items } = await list({}, { apiKey: request?.apiKey, headers: request?.headers });
						return appearedSince(items, since, id => made.get(id) === true);
					},
				},
				scope: runtime.open(request),
				schema: zBrowserSession,
				send: init => api.POST('/browser_sessions', { ...init, body }),
				undo: raw => close(raw.browser_session_id, {}, { apiKey: request?.apiKey, headers: request?.headers }),
			});
			made.set(created.browser_session_id, true);
			return toSession(context, created, warnings);
		},

		async get(id, request) {
			const operation = 'sessions.get';
			const browser_session_id = context.pathId(id, 'session id', operation);
			const raw = await runtime.call({
				operation: { name: operation, kind: 'read' },
				scope: runtime.open(request),
				schema: zBrowserSession,
				send: init =>
					api.GET('/browser_sessions/{browser_session_id}', { ...init, params: { path: { browser_session_id } } }),
			});
			return toSession(context, raw);
		},
	};
}

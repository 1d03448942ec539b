import type { Session } from '@anybrowser/core';
import { type CallScope, requireSameId } from '@anybrowser/core/provider';
import { zBrowserSession } from '../generated/schemas.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { toSession } from './to-session.ts';

/** Reads one session for the sake of another operation. */
export async function readSession(
	context: SkyvernContext,
	operation: string,
	id: string,
	scope: CallScope,
): Promise<Session> {
	const browser_session_id = context.pathId(id, 'session id', operation);
	const raw = await context.runtime.call({
		operation: { name: operation, kind: 'read' },
		scope,
		schema: zBrowserSession,
		send: init =>
			context.api.GET('/browser_sessions/{browser_session_id}', { ...init, params: { path: { browser_session_id } } }),
	});
	const { provider } = context;
	requireSameId({ provider, operation, asked: id, answered: raw.browser_session_id });
	return toSession(context, raw);
}

import { isFinalSessionStatus, type Session } from '@anybrowser/core';
import { zBrowserSession } from '../generated/schemas.ts';
import type { SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { toSession } from './to-session.ts';

/** Reads one session. When it has ended, what goes on with its browser is ended too. */
export async function readSession(context: SkyvernContext, call: SkyvernCall, id: string): Promise<Session> {
	const params = { path: { browser_session_id: call.id(id, 'session id') } };
	const raw = await call.read(zBrowserSession, http => http.GET('/browser_sessions/{browser_session_id}', { params }));
	const session = call.requireSame(id, toSession(context, raw));
	if (isFinalSessionStatus(session.status)) void context.browsers.end(id);
	return session;
}

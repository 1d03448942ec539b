import { isFinalSessionStatus, type Session } from '@anybrowser/core';
import { zBrowserSession } from '../generated/schemas.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { toSession } from './to-session.ts';

/** Reads one session. When it has ended, what goes on with its browser is ended too. */
export async function readSession(context: SkyvernContext, call: SkyvernCall, id: string): Promise<Session> {
	const session = toSession(context, await readRawSession(call, id));
	if (isFinalSessionStatus(session.status)) void context.browsers.end(id);
	return session;
}

/** Reads one session as it is told. */
export async function readRawSession(call: SkyvernCall, id: string): Promise<Schemas['BrowserSession']> {
	const params = { path: { browser_session_id: call.id(id, 'session id') } };
	const raw = await call.read(zBrowserSession, http => http.GET('/browser_sessions/{browser_session_id}', { params }));
	call.requireSame(id, { id: raw.browser_session_id });
	return raw;
}

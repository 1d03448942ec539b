import { isFinalSessionStatus } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zSessionDetails } from '../generated/schemas.ts';
import { statusOf } from './to-session.ts';

/** Reads one session as it is told. When it has ended, what goes on with its browser is ended too. */
export async function readSession(
	{ browsers }: Pick<BrowserbaseContext, 'browsers'>,
	call: BrowserbaseCall,
	id: string,
): Promise<Schemas['SessionDetails']> {
	const raw = await readRawSession(call, id);
	if (isFinalSessionStatus(statusOf(raw.status) ?? 'unknown')) void browsers.end(id);
	return raw;
}

/** The same, and nothing is done about its browser: whoever ends a session waits for the end of that. */
export async function readRawSession(call: BrowserbaseCall, id: string): Promise<Schemas['SessionDetails']> {
	const params = { path: { id: call.id(id, 'session id') } };
	const raw = await call.read(zSessionDetails, http => http.GET('/v1/sessions/{id}', { params }));
	return call.requireSame(id, raw);
}

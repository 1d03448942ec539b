import type { RequestOptions } from '@anybrowser/core';
import { array } from '@anybrowser/core/schema';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zSessionLog } from '../generated/schemas.ts';

/** What went over DevTools in a session, in Browserbase's words. */
export async function readLogs(
	{ begin }: BrowserbaseContext,
	sessionId: string,
	request: RequestOptions | undefined,
): Promise<readonly Schemas['SessionLog'][]> {
	const call = begin('sessions.logs', request);
	const params = { path: { id: call.id(sessionId, 'session id') } };
	return call.read(array(zSessionLog), http => http.GET('/v1/sessions/{id}/logs', { params }));
}

import type { BrowserbaseCall, Schemas } from '../browserbase-context.ts';
import { zRunMessageList } from '../generated/schemas.ts';
import { checkLimit } from './list-runs.ts';
import { readRawRun } from './read-run.ts';

/** How many messages a page holds at most. */
export const maxMessagesPerPage = 100;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A page of what was said in a run, and where the next one starts. */
export async function readMessages(
	call: BrowserbaseCall,
	id: string,
	{ limit = maxMessagesPerPage, since }: { readonly limit?: number | undefined; readonly since?: string | undefined },
): Promise<{ readonly messages: readonly Schemas['RunMessage'][]; readonly nextCursor: string | null }> {
	checkLimit(call, limit, maxMessagesPerPage);
	const query = { limit, ...(since !== undefined && { since }) };
	const params = { path: { runId: call.id(id, 'task id') }, query };
	// Only here is an id that is no UUID refused as malformed: asked for itself, such a run is simply not found.
	if (!uuid.test(id)) await readRawRun(call, id);
	const raw = await call.read(zRunMessageList, http => http.GET('/v1/agents/runs/{runId}/messages', { params }));
	// A run that goes on may say where to ask again, though there is nothing more.
	return { messages: raw.data, nextCursor: raw.data.length < limit ? null : raw.nextSince };
}

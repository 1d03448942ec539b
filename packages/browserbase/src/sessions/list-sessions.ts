import type { ListSessionsQuery, PagePromise, Session } from '@anybrowser/core';
import { slicedPages } from '@anybrowser/core/provider';
import { array } from '@anybrowser/core/schema';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zSession } from '../generated/schemas.ts';
import { isFindable, metadataQuery } from '../wire/metadata-query.ts';
import { toSession } from './to-session.ts';

/** Which sessions are listed. */
export interface BrowserbaseSessionsQuery extends ListSessionsQuery {
	/** Only those with this label: one name and its value, which Browserbase itself compares. */
	readonly metadata?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** The states that a session can have before its end, in their order: one that moves on meanwhile is seen at least once. */
const openStates = ['PENDING', 'RUNNING'] as const;

/**
 * Lists sessions, the newest first. Browserbase gives all at once, and those of runs too.
 *
 * @param begin Begins the call for the list.
 */
export function listSessions(
	context: BrowserbaseContext,
	begin: () => BrowserbaseCall,
	query: BrowserbaseSessionsQuery,
): PagePromise<Session> {
	return slicedPages({
		query,
		begin,
		async read(call) {
			const q = labelQuery(call, query.metadata);
			const rows = new Map<string, Schemas['Session']>();
			for (const status of query.state === 'all' ? [undefined] : openStates) {
				for (const row of await readSessions(call, { ...(status && { status }), ...q })) rows.set(row.id, row);
			}
			const sessions = [...rows.values()].map(row => toSession(context, row));
			return sessions.sort((one, other) => timeOf(other) - timeOf(one));
		},
	});
}

/** All sessions that a query of Browserbase's own gives. */
export function readSessions(
	call: BrowserbaseCall,
	query: { readonly status?: Schemas['SessionStatus']; readonly q?: string },
): Promise<Schemas['Session'][]> {
	return call.read(array(zSession), http => http.GET('/v1/sessions', { params: { query } }));
}

function labelQuery(call: BrowserbaseCall, metadata: BrowserbaseSessionsQuery['metadata']): { readonly q?: string } {
	if (metadata === undefined) return {};
	const [label, ...others] = Object.entries(metadata);
	if (label === undefined || others.length > 0) throw call.refuse('`metadata` is one name with its value');
	const [name, value] = label;
	if (!isFindable(name) || !isFindable(String(value))) {
		throw call.refuse(`\`metadata.${name}\` can't be looked for: names and values are without ', \\ and line breaks`);
	}
	return { q: metadataQuery(name, String(value)) };
}

function timeOf({ createdAt }: Session): number {
	return createdAt?.getTime() ?? 0;
}

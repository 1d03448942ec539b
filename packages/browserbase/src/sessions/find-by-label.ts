import type { Session } from '@anybrowser/core';
import type { BrowserbaseCall, BrowserbaseContext } from '../browserbase-context.ts';
import { metadataQuery } from '../wire/metadata-query.ts';
import { readSessions } from './list-sessions.ts';
import { toSession } from './to-session.ts';

/** The sessions with a label, whatever has become of them. */
export async function findByLabel(
	context: BrowserbaseContext,
	call: BrowserbaseCall,
	[name, value]: readonly [name: string, value: string],
): Promise<readonly Session[]> {
	const found = await readSessions(call, { q: metadataQuery(name, value) });
	return found.map(raw => toSession(context, raw));
}

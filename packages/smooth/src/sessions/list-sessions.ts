import { type BrowserSessionProvider, isFinalSessionStatus } from '@anybrowser/core';
import { listEntries } from '../entry/list-entries.ts';
import type { SmoothContext } from '../smooth-context.ts';
import { toSession } from './to-session.ts';

/** The sessions in Smooth's one list. */
export function sessionLists(context: SmoothContext): Pick<BrowserSessionProvider, 'list'> {
	const { begin, kinds } = context;
	return {
		list(query = {}, request) {
			return listEntries(context, () => begin('sessions.list', request), query)
				.filter(entry => kinds.get(entry.id) !== 'task')
				.map(entry => toSession(context, entry))
				.filter(session => query.state === 'all' || !isFinalSessionStatus(session.status));
		},
	};
}

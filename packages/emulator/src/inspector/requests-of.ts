import type { WireEntry } from '../http/wire-entry.ts';
import { concerns } from './concerns.ts';
import type { InspectorSources } from './inspector-sources.ts';
import type { JournalEntry } from './journal-entry.ts';

/** The remembered requests that are about a session or task, the earliest first. */
export function requestsOf({ facts }: JournalEntry, { providers }: InspectorSources): readonly WireEntry[] {
	const { id, provider, namedBy = [id] } = facts;
	const log = providers.find(({ name }) => name === provider)?.log;
	return (log?.entries() ?? []).filter(entry => concerns(entry, ...namedBy));
}

import type { Schemas } from '../smooth-context.ts';

const finalStatuses: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled']);

/** Whether Smooth is done with a session or task. A status that this version doesn't know is not final. */
export function isFinal(entry: Pick<Schemas['Task'], 'status'>): boolean {
	return finalStatuses.has(entry.status);
}

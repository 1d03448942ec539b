import type { Session, Task } from '@anybrowser/core';
import { zTaskEnvelope } from '../generated/schemas.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';

/** What to create, and how to end it. */
export interface NewEntry {
	readonly kind: 'session' | 'task';
	readonly body: Schemas['TaskRequest'];
	readonly convert: (entry: Schemas['Task']) => Session | Task;
	/** Ends it at once, because the caller will never learn its id. */
	readonly discard: (id: string) => Promise<void>;
}

/** Creates a session or a one-shot task. Smooth has one request for both, and a session is the one without a text. */
export async function createEntry(
	context: SmoothContext,
	call: SmoothCall,
	{ kind, body, convert, discard }: NewEntry,
): Promise<Schemas['Task']> {
	const { r: entry } = await call.write(zTaskEnvelope, http => http.POST('/task', { body }), {
		lookFor: `List the ${kind}s, or call \`reconcile()\`: a new one that nobody knows is it.`,
		async findSince(since) {
			const { findSince } = await import('../entry/find-since.ts');
			return findSince(context, call, since, convert);
		},
		undo: ({ r }) => discard(r.id),
		idOf: ({ r }) => r.id,
	});
	context.kinds.set(entry.id, kind);
	return entry;
}

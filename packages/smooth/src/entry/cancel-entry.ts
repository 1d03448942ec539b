import { AnyBrowserError } from '@anybrowser/core';
import { zAcknowledgementEnvelope } from '../generated/schemas.ts';
import type { SmoothCall, SmoothContext } from '../smooth-context.ts';
import { isFinal } from './is-final.ts';
import { readEntry } from './read-entry.ts';

/** Ends a session or task at once. One that has already ended is left as it is. */
export async function cancelEntry(context: SmoothContext, call: SmoothCall, task_id: string): Promise<void> {
	const params = { path: { task_id } };
	try {
		await call.idempotent(http => http.DELETE('/task/{task_id}', { params }), zAcknowledgementEnvelope);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'not_found')) throw error;
		// Smooth answers 404 for what never existed and for what has ended. Only the second is fine.
		if (!isFinal(await readEntry(context, call.next(), task_id))) throw error;
	}
}

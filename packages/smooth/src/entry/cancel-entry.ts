import { AnyBrowserError } from '@anybrowser/core';
import { type CallScope, followUp } from '@anybrowser/core/provider';
import type { ApiContext } from '../smooth-context.ts';
import { isFinal } from './is-final.ts';
import { readEntry } from './read-entry.ts';
import { removal } from './removal.ts';

/** Ends a session or task at once. One that has already ended is left as it is. */
export async function cancelEntry(
	context: ApiContext,
	operation: string,
	task_id: string,
	scope: CallScope,
): Promise<void> {
	try {
		await removal(context, operation, scope, init =>
			context.api.DELETE('/task/{task_id}', { ...init, params: { path: { task_id } } }),
		);
	} catch (error) {
		if (!AnyBrowserError.is(error, 'not_found')) throw error;
		// Smooth says 404 for what never was and for what has ended: only the second is fine.
		if (!isFinal(await readEntry(context, operation, task_id, followUp(scope)))) throw error;
	}
}

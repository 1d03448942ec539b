import type { Warning } from '@anybrowser/core';
import type { ApiContext, Schemas } from '../smooth-context.ts';

type Statuses<Status> = Readonly<Record<Schemas['Task']['status'], Status>>;

/** What Smooth's one status means, with the warnings about it: it may be new, and may be a session's or a task's. */
export function entryState<Status>(
	context: ApiContext,
	raw: Schemas['Task'],
	statuses: Statuses<Status>,
	known: readonly Warning[] = [],
): { readonly status: Status | undefined; readonly warnings: readonly Warning[] } {
	const warnings = [...known];
	// The record is complete for the documented values; a new one is not in it.
	const status = (statuses as Readonly<Record<string, Status>>)[raw.status];
	if (status === undefined) warnings.push(context.unknownValue('task status', raw.status));
	if (context.kinds.get(raw.id) === undefined) warnings.push(kindUnknown(raw.id));
	return { status, warnings };
}

/** For what this process did not make: Smooth's answer doesn't say which of the two it is. */
function kindUnknown(id: string): Warning {
	return {
		code: 'unknown_kind',
		provider: 'smooth',
		message: `Smooth doesn't tell sessions from one-shot tasks, and this process did not make ${id}: it may be either`,
	};
}

import type { Session, SessionStatus, Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import { entrySnapshot, entryState } from '../entry/entry-snapshot.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';

const statuses: Readonly<Record<Schemas['Task']['status'], SessionStatus>> = {
	waiting: 'starting',
	running: 'running',
	done: 'closed',
	failed: 'failed',
	cancelled: 'closed',
};

/** Smooth's answer as a session. */
export function toSession(
	context: SmoothContext,
	raw: Schemas['Task'],
	known: { readonly warnings?: readonly Warning[]; readonly profileId?: string | undefined } = {},
): Session {
	const { status, warnings } = entryState(context, raw, statuses, known.warnings);
	return snapshot(
		// Spread into a literal, the same fields take ten times as long.
		Object.assign(entrySnapshot(context.provider, raw), {
			status: status ?? 'unknown',
			cdpUrl: null,
			profileId: known.profileId ?? null,
			timeoutMinutes: null,
			warnings,
		}),
		raw,
	);
}

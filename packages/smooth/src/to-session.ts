import type { Session, SessionStatus, Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import { creationDate } from './creation-date.ts';
import { creditUsage } from './credit-usage.ts';
import { recording } from './recording.ts';
import type { Schemas, SmoothContext } from './smooth-context.ts';

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
	const warnings = [...(known.warnings ?? [])];
	// The record is complete for the documented values; a new one is not in it.
	const status = (statuses as Readonly<Record<string, SessionStatus>>)[raw.status];
	if (status === undefined) warnings.push(context.unknownValue('task status', raw.status));
	const kind = context.kinds.get(raw.id);
	if (kind === undefined) warnings.push(kindUnknown(raw.id));
	return snapshot(
		{
			provider: context.provider,
			id: raw.id,
			status: status ?? 'unknown',
			liveUrl: raw.live_url ?? null,
			...recording(raw.recording_url),
			cdpUrl: null,
			profileId: known.profileId ?? null,
			timeoutMinutes: null,
			createdAt: creationDate(raw.created_at),
			startedAt: null,
			endedAt: null,
			usage: creditUsage(raw.credits_used),
			warnings,
		},
		raw,
	);
}

/** For what this process did not make: Smooth's answer doesn't say which of the two it is. */
export function kindUnknown(id: string): Warning {
	return {
		code: 'unknown_kind',
		provider: 'smooth',
		message: `Smooth doesn't tell sessions from one-shot tasks, and this process did not make ${id}: it may be either`,
	};
}

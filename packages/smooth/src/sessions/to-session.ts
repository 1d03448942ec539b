import type { Session, SessionStatus, Warning } from '@anybrowser/core';
import { snapshot, webAddress } from '@anybrowser/core/provider';
import { creditUsage } from '../entry/credit-usage.ts';
import { entryState } from '../entry/entry-snapshot.ts';
import { recording } from '../entry/recording.ts';
import { unixDate } from '../entry/unix-date.ts';
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
		{
			provider: context.provider,
			id: raw.id,
			status: status ?? 'unknown',
			liveUrl: webAddress(raw.live_url),
			...recording(raw.recording_url),
			cdpUrl: null,
			profileId: known.profileId ?? null,
			timeoutMinutes: null,
			createdAt: unixDate(raw.created_at),
			startedAt: null,
			endedAt: null,
			usage: creditUsage(raw.credits_used),
			warnings,
		},
		raw,
	);
}

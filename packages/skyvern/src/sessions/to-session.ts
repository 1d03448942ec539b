import { isFinalSessionStatus, type Session, type SessionStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot, webAddress } from '@anybrowser/core/provider';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { recording } from '../wire/recording.ts';
import { durationOf, utcDate } from '../wire/utc-date.ts';

// Both vocabularies: the server's own, and `closed` from its documentation.
const statuses: Readonly<Record<string, SessionStatus>> = {
	created: 'starting',
	retry: 'starting',
	running: 'running',
	completed: 'closed',
	closed: 'closed',
	timeout: 'closed',
	failed: 'failed',
};

/** Skyvern's answer as a session. */
export function toSession(
	context: SkyvernContext,
	raw: Schemas['BrowserSession'],
	known: readonly Warning[] = [],
): Session {
	const { provider } = context;
	const warnings = [...known];
	const status = raw.status ? read(raw.status) : 'starting';
	if (status === undefined) warnings.push(context.unknownValue('session status', raw.status));
	if (raw.warning) warnings.push({ code: 'provider', provider, message: raw.warning });
	const hasEnded = status !== undefined && isFinalSessionStatus(status);
	return snapshot(
		{
			provider,
			id: raw.browser_session_id,
			status: status ?? 'unknown',
			liveUrl: webAddress(raw.app_url),
			...recording(raw.recordings?.[0]?.url),
			// What the server tells of an ended one is its former address, marked as closed.
			cdpUrl: hasEnded ? null : (raw.browser_address ?? null),
			profileId: raw.browser_profile_id ?? null,
			timeoutMinutes: raw.timeout ?? null,
			createdAt: utcDate(raw.created_at),
			startedAt: utcDate(raw.started_at),
			endedAt: utcDate(raw.completed_at),
			usage: { ...unknownUsage, durationMs: durationOf(raw.started_at, raw.completed_at) },
			warnings,
		},
		raw,
	);
}

/** `undefined` for a status that is not there yet, whatever it is called. */
function read(status: string): SessionStatus | undefined {
	return Object.hasOwn(statuses, status) ? statuses[status] : undefined;
}

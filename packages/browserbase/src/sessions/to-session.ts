import { isFinalSessionStatus, type Session, type SessionStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { toDate } from '../wire/to-date.ts';

const statuses: Readonly<Record<Schemas['SessionStatus'], SessionStatus>> = {
	PENDING: 'starting',
	RUNNING: 'running',
	COMPLETED: 'closed',
	TIMED_OUT: 'closed',
	ERROR: 'failed',
};

/** What is known about a session besides Browserbase's answer. */
export interface SessionFacts {
	readonly warnings?: readonly Warning[] | undefined;
	readonly liveUrl?: string | null | undefined;
	readonly profileId?: string | undefined;
}

/** Browserbase's answer as a session, without what lets a client into its browser. */
export function toSession(
	context: BrowserbaseContext,
	raw: Schemas['SessionDetails'],
	{ warnings: known = [], liveUrl = null, profileId }: SessionFacts = {},
): Session {
	const warnings = [...known];
	const status = statusOf(raw.status);
	if (status === undefined) warnings.push(context.unknownValue('session status', raw.status));
	const { connectUrl: _connect, seleniumRemoteUrl: _selenium, signingKey: _key, ...shown } = raw;
	const [createdAt, startedAt, endedAt] = [toDate(raw.createdAt), toDate(raw.startedAt), toDate(raw.endedAt)];
	const hasEnded = status !== undefined && isFinalSessionStatus(status);
	return snapshot(
		{
			provider: context.provider,
			id: raw.id,
			status: status ?? 'unknown',
			liveUrl: hasEnded ? null : liveUrl,
			// Videos are made when they are asked for: `provider.recordings(id)`.
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			// It would be the key to the browser.
			cdpUrl: null,
			profileId: raw.contextId ?? profileId ?? null,
			timeoutMinutes: minutesBetween(createdAt, toDate(raw.expiresAt)),
			createdAt,
			startedAt,
			endedAt,
			usage: { ...unknownUsage, durationMs: endedAt && startedAt && endedAt.getTime() - startedAt.getTime() },
			warnings,
		},
		shown,
	);
}

/** `undefined` for a status that is not there yet, whatever it is called. */
export function statusOf(raw: string): SessionStatus | undefined {
	// The record is complete for the documented values; a new one is not in it.
	return Object.hasOwn(statuses, raw) ? statuses[raw as Schemas['SessionStatus']] : undefined;
}

/** In whole seconds, which lifetimes have there. */
function minutesBetween(start: Date | null, end: Date | null): number | null {
	if (start === null || end === null) return null;
	return Math.round((end.getTime() - start.getTime()) / 1_000) / 60;
}

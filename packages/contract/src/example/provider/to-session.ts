import { type Session, type SessionStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { BrowserRecord } from '../service/records.ts';
import type { MemoryContext } from './memory-context.ts';

const statuses: Readonly<Record<string, SessionStatus>> = { open: 'running', gone: 'closed' };

/** The service's answer as a session. */
export function toSession(context: MemoryContext, raw: BrowserRecord, known: readonly Warning[] = []): Session {
	const warnings = [...known];
	const status = statuses[raw.state];
	if (status === undefined) warnings.push(context.unknownValue('browser state', raw.state));
	return snapshot(
		{
			provider: context.provider,
			id: raw.id,
			status: status ?? 'unknown',
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			cdpUrl: null,
			profileId: raw.profile,
			timeoutMinutes: raw.minutes,
			createdAt: new Date(raw.made_at),
			startedAt: null,
			endedAt: null,
			usage: unknownUsage,
			warnings,
		},
		raw,
	);
}

import { type Session, type Usage, unknownUsage, type Warning } from '@anybrowser/core';
import { webAddress } from '@anybrowser/core/provider';
import type { Schemas, SmoothContext } from '../smooth-context.ts';

type EntryFields = Pick<
	Session,
	'provider' | 'id' | 'liveUrl' | 'recordingUrl' | 'recordingState' | 'createdAt' | 'startedAt' | 'endedAt' | 'usage'
>;

/** The fields that a session and a one-shot task have in common. */
export function entrySnapshot(provider: string, raw: Schemas['Task']): EntryFields {
	const { recordingUrl, recordingState } = recording(raw.recording_url);
	return {
		provider,
		id: raw.id,
		liveUrl: webAddress(raw.live_url),
		recordingUrl,
		recordingState,
		createdAt: unixDate(raw.created_at),
		startedAt: null,
		endedAt: null,
		usage: creditUsage(raw.credits_used),
	};
}

/** Smooth's status as ours, with the warnings about it: the status may be new, and the entry a session or a task. */
export function entryState<Status>(
	context: SmoothContext,
	raw: Schemas['Task'],
	statuses: Readonly<Record<Schemas['Task']['status'], Status>>,
	known: readonly Warning[] = [],
): { readonly status: Status | undefined; readonly warnings: readonly Warning[] } {
	const warnings = [...known];
	// The record is complete for the documented values; a new one is not in it.
	const status = (statuses as Readonly<Record<string, Status>>)[raw.status];
	if (status === undefined) warnings.push(context.unknownValue('task status', raw.status));
	if (context.kinds.get(raw.id) === undefined) warnings.push(unknownKind(raw.id));
	return { status, warnings };
}

/** For what this process did not make: Smooth's answer doesn't say which of the two it is. */
function unknownKind(id: string): Warning {
	return {
		code: 'unknown_kind',
		provider: 'smooth',
		message: `Smooth doesn't tell sessions from one-shot tasks, and this process did not make ${id}: it may be either`,
	};
}

/** A recording's state: Smooth says `null` for one that isn't ready yet, an empty text for one that will never be. */
export function recording(url: string | null | undefined): Pick<Session, 'recordingUrl' | 'recordingState'> {
	if (url) return { recordingUrl: url, recordingState: 'ready' };
	return { recordingUrl: null, recordingState: url === '' ? 'unavailable' : 'pending' };
}

const creditsPerDollar = 100;

/** The usage that a number of Smooth's credits stands for: a hundred are a dollar. */
export function creditUsage(credits: number | null | undefined): Usage {
	if (credits === null || credits === undefined) return unknownUsage;
	return { ...unknownUsage, credits, dollars: credits / creditsPerDollar };
}

// Smooth says "int" and, in most places, no unit; seconds of this century have 10 digits, milliseconds 13.
const minMilliseconds = 100_000_000_000;

/** One of Smooth's times as a date. */
export function unixDate(time: number | null | undefined): Date | null {
	if (time === null || time === undefined) return null;
	const date = new Date(time < minMilliseconds ? time * 1_000 : time);
	return Number.isNaN(date.getTime()) ? null : date;
}

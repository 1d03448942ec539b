import { type Task, type TaskFailure, type TaskStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot, webAddress } from '@anybrowser/core/provider';
import { entrySnapshot, entryState, recording, unixDate } from '../entry/entry-snapshot.ts';
import { isFinal } from '../entry/is-final.ts';
import { actionOutput } from '../events/action-output.ts';
import { isBusy } from '../events/session-busy.ts';
import type { Schemas, SmoothContext } from '../smooth-context.ts';
import { type SessionTaskId, sessionTaskId } from './session-task-id.ts';

const statuses: Readonly<Record<Schemas['Task']['status'], TaskStatus>> = {
	waiting: 'queued',
	running: 'running',
	done: 'succeeded',
	failed: 'failed',
	cancelled: 'canceled',
};

/** Smooth's answer as a one-shot task. */
export function toTask(context: SmoothContext, raw: Schemas['Task'], known: readonly Warning[] = []): Task {
	const { status, warnings } = entryState(context, raw, statuses, known);
	return snapshot(
		// Spread into a literal, the same fields take ten times as long.
		Object.assign(entrySnapshot(context.provider, raw), {
			status: status ?? 'unknown',
			sessionId: null,
			output: status === 'succeeded' ? (raw.output ?? null) : null,
			failure: failureOf(status, raw.output),
			warnings,
		}),
		raw,
	);
}

/** The event with a task's result, if the session shows it. */
export function resultOf(session: Schemas['Task'], eventId: string): Schemas['EventResult'] | undefined {
	return session.events?.find(event => event.id === eventId && event.payload.code !== undefined);
}

/** A task in a session, from the session and the event with the task's result. */
export function toSessionTask(
	{ provider }: SmoothContext,
	id: SessionTaskId,
	session: Schemas['Task'],
	result: Schemas['EventResult'] | undefined,
	warnings: readonly Warning[] = [],
): Task {
	const succeeded = result?.payload.code === 200;
	const { output, usage } = succeeded ? actionOutput(result.payload.output) : { output: null, usage: unknownUsage };
	return snapshot(
		{
			provider,
			id: sessionTaskId(id),
			status: statusInSession(result, session),
			sessionId: id.sessionId,
			output,
			failure: failureInSession(result, session),
			liveUrl: webAddress(session.live_url),
			...recording(session.recording_url),
			createdAt: null,
			startedAt: null,
			endedAt: unixDate(result?.timestamp || null),
			usage,
			warnings,
		},
		result ?? session,
	);
}

function failureOf(status: TaskStatus | undefined, output: unknown): TaskFailure | null {
	if (status === 'failed') return { message: textOf(output) ?? 'Smooth gave no reason', code: null };
	return status === 'canceled' ? { message: 'it was canceled', code: null } : null;
}

function statusInSession(result: Schemas['EventResult'] | undefined, session: Schemas['Task']): TaskStatus {
	if (result) return result.payload.code === 200 ? 'succeeded' : 'failed';
	if (!isFinal(session)) return 'running';
	return session.status === 'failed' ? 'failed' : 'canceled';
}

function failureInSession(result: Schemas['EventResult'] | undefined, session: Schemas['Task']): TaskFailure | null {
	if (result) {
		if (result.payload.code === 200) return null;
		const { code = 500, output } = result.payload;
		const message = textOf(output) ?? 'Smooth gave no reason';
		return { message, code: isBusy(code, output) ? 'session_busy' : String(code) };
	}
	return isFinal(session) ? { message: `the session ended first (${session.status})`, code: 'session_closed' } : null;
}

function textOf(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	return typeof value === 'string' ? value : JSON.stringify(value);
}

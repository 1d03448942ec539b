import { type Task, type TaskFailure, type TaskStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot, webAddress } from '@anybrowser/core/provider';
import { sessionFailure } from '../sessions/session-failure.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { recording, recordingArchived } from '../wire/recording.ts';
import { durationOf, utcDate } from '../wire/utc-date.ts';

const statuses: Readonly<Record<Schemas['RunStatus'], TaskStatus>> = {
	created: 'queued',
	queued: 'queued',
	running: 'running',
	paused: 'paused',
	completed: 'succeeded',
	failed: 'failed',
	terminated: 'failed',
	canceled: 'canceled',
	timed_out: 'timed_out',
};

/**
 * Skyvern's answer as a task.
 *
 * @param known `endedWith`: the code of a failure that the answer itself has none for. `question`: what it asks.
 */
export function toTask(
	context: SkyvernContext,
	raw: Schemas['Run'],
	known: {
		readonly warnings?: readonly Warning[];
		readonly endedWith?: string;
		readonly question?: string | undefined;
	} = {},
): Task {
	const { endedWith = null, question } = known;
	const warnings = [...(known.warnings ?? [])];
	const status = readStatus(context, raw.status, warnings);
	return snapshot(
		{
			provider: context.provider,
			id: raw.run_id,
			status,
			prompt: textIn(raw.run_request, 'prompt'),
			title: textIn(raw.run_request, 'title'),
			...(question !== undefined && { question }),
			sessionId: sessionOf(context, raw),
			output: status === 'succeeded' ? (raw.output ?? null) : null,
			failure: failureOf(status, raw, endedWith),
			liveUrl: webAddress(raw.app_url),
			...(raw.recording_archived ? recordingArchived : recording(raw.recording_url)),
			createdAt: utcDate(raw.created_at),
			startedAt: utcDate(raw.started_at),
			endedAt: utcDate(raw.finished_at),
			usage: {
				...unknownUsage,
				steps: raw.step_count ?? null,
				durationMs: durationOf(raw.started_at, raw.finished_at),
			},
			warnings,
		},
		raw,
	);
}

/** A row of Skyvern's list as a task: without output or reasons, which only reading it one by one gives. */
export function summaryToTask(context: SkyvernContext, raw: Schemas['RunSummary']): Task {
	const warnings: Warning[] = [];
	const status = readStatus(context, raw.status, warnings);
	return snapshot(
		{
			provider: context.provider,
			id: raw.run_id,
			status,
			title: raw.title || undefined,
			sessionId: context.sessionOfRun.get(raw.run_id) ?? null,
			output: null,
			failure: failureOf(status, {}, null),
			liveUrl: null,
			...recording(null),
			createdAt: utcDate(raw.created_at),
			startedAt: utcDate(raw.started_at),
			endedAt: utcDate(raw.finished_at),
			usage: { ...unknownUsage, durationMs: durationOf(raw.started_at, raw.finished_at) },
			warnings,
		},
		raw,
	);
}

/** A row of Skyvern's list of workflow runs as a task: without output, which only reading it one by one gives. */
export function recordToTask(context: SkyvernContext, raw: Schemas['WorkflowRunRecord']): Task {
	const warnings: Warning[] = [];
	const status = readStatus(context, raw.status, warnings);
	return snapshot(
		{
			provider: context.provider,
			id: raw.workflow_run_id,
			status,
			sessionId: raw.browser_session_id ?? null,
			output: null,
			failure: failureOf(status, raw, null),
			liveUrl: null,
			...recording(null),
			createdAt: utcDate(raw.created_at),
			startedAt: utcDate(raw.started_at),
			endedAt: utcDate(raw.finished_at),
			usage: {
				...unknownUsage,
				credits: raw.credits_used ?? null,
				durationMs: durationOf(raw.started_at, raw.finished_at),
			},
			warnings,
		},
		raw,
	);
}

/** A text that a run's request says, whichever kind of request it is. */
function textIn(
	request: Schemas['Run']['run_request'],
	name: 'prompt' | 'title' | 'browser_session_id',
): string | undefined {
	const value = (request as Readonly<Record<string, unknown>> | null | undefined)?.[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Skyvern answers null even for a run in a session; what was asked for may still say it. */
function sessionOf(context: SkyvernContext, raw: Schemas['Run']): string | null {
	const { run_id, browser_session_id, run_request } = raw;
	const known = browser_session_id ?? context.sessionOfRun.get(run_id);
	return known ?? textIn(run_request, 'browser_session_id') ?? null;
}

function readStatus(context: SkyvernContext, raw: string, warnings: Warning[]): TaskStatus {
	// The record is complete for the documented values; a new one is not in it.
	const status = Object.hasOwn(statuses, raw) ? statuses[raw as Schemas['RunStatus']] : undefined;
	if (status === undefined) warnings.push(context.unknownValue('run status', raw));
	return status ?? 'unknown';
}

function failureOf(
	status: TaskStatus,
	raw: Pick<Partial<Schemas['TaskRun']>, 'failure_reason' | 'errors'>,
	endedWith: string | null,
): TaskFailure | null {
	if (status !== 'failed' && status !== 'canceled' && status !== 'timed_out') return null;
	const own = raw.errors?.map(error => error['error_code']).find(value => typeof value === 'string') ?? null;
	const reason = raw.failure_reason ?? null;
	const told = status === 'failed' && reason !== null ? sessionFailure(reason) : null;
	return { message: reason ?? `it ended as ${status}`, code: own ?? told ?? endedWith };
}

import { type Task, type TaskFailure, type TaskStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { toDate } from '../wire/to-date.ts';

const statuses: Readonly<Record<Schemas['RunStatus'], TaskStatus>> = {
	PENDING: 'queued',
	RUNNING: 'running',
	PAUSED: 'paused',
	COMPLETED: 'succeeded',
	FAILED: 'failed',
	STOPPED: 'canceled',
	TIMED_OUT: 'timed_out',
};

/** What stands beside the output in an envelope. */
const besideOutput = ['summary', 'stepsTaken', 'taskDuration'];

/** Browserbase's answer as a task. */
export function toTask(
	context: BrowserbaseContext,
	raw: Schemas['Run'],
	{
		warnings: known = [],
		liveUrl = null,
		question,
	}: {
		readonly warnings?: readonly Warning[];
		readonly liveUrl?: string | null;
		readonly question?: string | undefined;
	} = {},
): Task {
	const warnings = [...known];
	// The record is complete for the documented values; a new one is not in it.
	const status = Object.hasOwn(statuses, raw.status) ? statuses[raw.status] : undefined;
	if (status === undefined) warnings.push(context.unknownValue('run status', raw.status));
	const [createdAt, startedAt, endedAt] = [toDate(raw.createdAt), toDate(raw.startedAt), toDate(raw.endedAt)];
	if (createdAt !== null) context.runsMade.set(raw.runId, createdAt);
	return snapshot(
		{
			provider: context.provider,
			id: raw.runId,
			status: status ?? 'unknown',
			prompt: raw.task,
			...(question !== undefined && { question }),
			sessionId: raw.sessionId ?? null,
			output: status === 'succeeded' ? outputOf(raw) : null,
			failure: failureOf(status, raw),
			liveUrl,
			// Videos are those of the session: `provider.recordings(sessionId)`.
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			createdAt,
			startedAt,
			endedAt,
			usage: {
				...unknownUsage,
				steps: stepsOf(raw),
				durationMs: endedAt && startedAt && endedAt.getTime() - startedAt.getTime(),
			},
			warnings,
		},
		raw,
	);
}

/**
 * What a run gave: the document gives the output itself, the guides put it into an envelope. A schema that has a field
 * `output` of its own is told from an envelope by what stands beside it.
 */
function outputOf({ result, resultSchema }: Schemas['Run']): unknown {
	if (result === undefined) return null;
	if (resultSchema === undefined) return answerOf(result);
	if (!('output' in result)) return result;
	const { properties } = resultSchema as { readonly properties?: unknown };
	const isOwnField = typeof properties === 'object' && properties !== null && 'output' in properties;
	const isEnvelope = !isOwnField || besideOutput.some(name => name in result);
	return isEnvelope ? result['output'] : result;
}

/** Without a schema the answer is in words: the output, or the summary where an envelope has nothing else. */
function answerOf(result: NonNullable<Schemas['Run']['result']>): unknown {
	const { output = null, summary, ...others } = result;
	if (output !== null) return output;
	const isEnvelope = Object.keys(others).every(name => besideOutput.includes(name));
	if (isEnvelope && typeof summary === 'string') return summary;
	return 'output' in result ? output : result;
}

function stepsOf({ result }: Schemas['Run']): number | null {
	const steps = result?.['stepsTaken'];
	return typeof steps === 'number' ? steps : null;
}

function failureOf(status: TaskStatus | undefined, { cause }: Schemas['Run']): TaskFailure | null {
	if (status !== 'failed' && status !== 'canceled' && status !== 'timed_out') return null;
	return { message: cause?.message ?? `it ended as ${status}`, code: cause?.code ?? null };
}

import { answerShape, listShape, type SendRequest } from '@anybrowser/contract/example';
import { type Task, type TaskStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { type Begin, type ProviderContext, snapshot } from '@anybrowser/core/provider';
import type { JobRecord } from './runner-service.ts';

/** What every operation here works with. */
export interface RunnerContext extends ProviderContext {
	readonly begin: Begin<SendRequest>;
	/** The tasks that this process has made. */
	readonly made: Set<string>;
}

const fields = {
	id: ['string'],
	step: ['string'],
	since: ['string'],
	answer: ['string', 'object', 'null'],
	reason: ['string', 'null'],
	note: ['string', 'null'],
};
export const jobShape = answerShape<JobRecord>(fields);
export const jobsShape = listShape<JobRecord>(fields);
const statuses: Readonly<Record<string, TaskStatus>> = {
	'at work': 'running',
	ready: 'succeeded',
	'gave up': 'failed',
	stopped: 'canceled',
};

/** The service's answer as a task. */
export function toTask(context: RunnerContext, raw: JobRecord, known: readonly Warning[] = []): Task {
	const status = statuses[raw.step];
	const isFailure = status === 'failed' || status === 'canceled';
	return snapshot(
		{
			provider: 'runner',
			id: raw.id,
			status: status ?? ('unknown' as const),
			sessionId: null,
			output: raw.answer,
			failure: isFailure ? { message: raw.reason ?? `it was ${raw.step}`, code: null } : null,
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			createdAt: new Date(raw.since),
			startedAt: null,
			endedAt: null,
			usage: unknownUsage,
			warnings: status === undefined ? [...known, context.unknownValue('step', raw.step)] : known,
		},
		raw,
	);
}

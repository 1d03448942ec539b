import { type Task, type TaskStatus, unknownUsage, type Warning } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { JobRecord } from '../service/records.ts';
import type { MemoryContext } from './memory-context.ts';

const statuses: Readonly<Record<string, TaskStatus>> = {
	working: 'running',
	done: 'succeeded',
	broken: 'failed',
	stopped: 'canceled',
};

/** The service's answer as a task. */
export function toTask(context: MemoryContext, raw: JobRecord, known: readonly Warning[] = []): Task {
	const warnings = [...known];
	const status = statuses[raw.state];
	if (status === undefined) warnings.push(context.unknownValue('job state', raw.state));
	const isFailure = status === 'failed' || status === 'canceled';
	return snapshot(
		{
			provider: context.provider,
			id: raw.id,
			status: status ?? 'unknown',
			sessionId: raw.browser,
			output: status === 'succeeded' ? (raw.answer ?? null) : null,
			failure: isFailure ? { message: raw.trouble ?? `it was ${raw.state}`, code: null } : null,
			liveUrl: null,
			recordingUrl: null,
			recordingState: 'unavailable' as const,
			createdAt: new Date(raw.made_at),
			startedAt: null,
			endedAt: null,
			usage: { ...unknownUsage, dollars: raw.cents === null ? null : raw.cents / 100 },
			warnings,
		},
		raw,
	);
}

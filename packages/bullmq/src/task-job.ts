import { AnyBrowserError, type JsonSchema, type StartTaskOptions } from '@anybrowser/core';
import type { BatchFailure, BatchTask, CheckedTask, StoredResult, TaskState } from '@anybrowser/core/batch';
import { toJsonSchema, whyNotJson } from '@anybrowser/core/provider';

export const taskJobVersion = 1;

/** What a job of ours holds. Plain JSON; everything in it is stored in Redis as it is. */
export interface TaskJobData {
	readonly kind: 'anybrowser.task-job';
	readonly version: typeof taskJobVersion;
	/** The task's own name, which the job's id is made of. */
	readonly id: string;
	readonly prompt: string;
	readonly options: StartTaskOptions<unknown> & { readonly schema?: JsonSchema };
	/** The fingerprint of its prompt and options. */
	readonly request: string;
	/** How far it has come. */
	readonly state?: TaskState;
	/** How many tasks were started for it before this one, and what they have used. */
	readonly earlier?: number;
	readonly usage?: StoredResult['usage'];
	/** Since when it fails for now, in milliseconds since the epoch. */
	readonly failingSince?: number;
	/** Why it failed. */
	readonly failure?: TaskJobFailure;
}

/** Why a job failed. */
export interface TaskJobFailure extends BatchFailure {
	readonly status: 'failed' | 'parked';
	readonly taskId: string | null;
	/** What may be the task, where it is parked. */
	readonly candidates?: readonly string[];
	/** What doesn't fit the schema, where that is the reason. */
	readonly output?: unknown;
}

/** What a job returns. */
export type TaskJobResult = Omit<Extract<StoredResult, { readonly status: 'succeeded' }>, 'id' | 'status'>;

/** What a job's progress is. */
export interface TaskJobProgress {
	readonly status: string;
	readonly taskId: string;
}

/** BullMQ's ids have no colons, and are no numbers. */
export function jobIdOf(taskId: string): string {
	return `task-${encodeURIComponent(taskId)}`;
}

/**
 * A task as a job has it.
 *
 * @throws AnyBrowserError `invalid_request` for options that JSON doesn't have, such as functions.
 */
export function toTaskJob({ task: { id, prompt, options = {} }, request }: CheckedTask): TaskJobData {
	const { schema, ...rest } = options;
	const fault = whyNotJson(rest, 'options');
	if (fault !== undefined) {
		const message = `the task ${JSON.stringify(id)}: ${fault}. A job is stored as JSON`;
		throw new AnyBrowserError('invalid_request', message, { operation: 'addTasks' });
	}
	const open = Object.entries(rest.secrets ?? {}).find(([, secret]) => 'value' in secret);
	if (open !== undefined) {
		const message = `the task ${JSON.stringify(id)}: a job is stored in Redis, where others read \`secrets.${open[0]}\`. Write \`{ env }\` with the name of a variable, and set it where the workers run`;
		throw new AnyBrowserError('invalid_request', message, { operation: 'addTasks' });
	}
	const jsonSchema = schema === undefined ? {} : { schema: toJsonSchema(schema, 'addTasks') };
	return {
		kind: 'anybrowser.task-job',
		version: taskJobVersion,
		id,
		prompt,
		options: { ...rest, ...jsonSchema },
		request,
	};
}

/** Why a job's data isn't a task of ours; `undefined` when it is. */
export function whyNoTaskJob(data: unknown): string | undefined {
	if (typeof data !== 'object' || data === null) return 'it holds no task';
	const { kind, version, prompt } = data as Partial<Record<keyof TaskJobData, unknown>>;
	if (kind !== 'anybrowser.task-job' || typeof prompt !== 'string') return 'it holds no task that `addTasks` has made';
	if (version === taskJobVersion) return undefined;
	return `it has version ${JSON.stringify(version)}, and this one reads ${taskJobVersion}`;
}

/** The task of a job. */
export function taskOf({ id, prompt, options }: TaskJobData): BatchTask {
	return { id, prompt, options };
}

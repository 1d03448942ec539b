import type { JsonSchema, StartTaskOptions, TaskTicket, TaskToken, Usage } from '@anybrowser/core';

/** What is to be done. Plain JSON: all of it is in the workflow's history. */
export interface TaskRequest {
	/** What to do, in words. */
	readonly prompt: string;
	/** As `tasks.start` takes them; a schema is JSON Schema. */
	readonly options?: (StartTaskOptions<unknown> & { readonly schema?: JsonSchema | undefined }) | undefined;
}

/** What `startTask` is given. */
export interface StartTaskInput extends TaskRequest {
	/** From `prepareTask`, for the same prompt and options. */
	readonly ticket: TaskTicket;
}

/** What `awaitTask` is given. */
export interface AwaitTaskInput {
	/** From `startTask`. */
	readonly token: TaskToken;
}

/** What `cancelTask` is given. */
export interface CancelTaskInput {
	/** From `startTask`. */
	readonly token: TaskToken;
}

/** The result of a task that succeeded. */
export interface TaskOutcome {
	/** The provider's id of the task. */
	readonly taskId: string;
	/** The agent's answer, as the provider gave it: JSON Schema is what it is asked for, and nobody has held it to that yet. */
	readonly output: unknown;
	/** What it has used, where the provider says it. */
	readonly usage: Pick<Usage, 'credits' | 'dollars'>;
}

/** What became of a task that was canceled. */
export interface CanceledTask {
	/** The provider's id of the task. */
	readonly taskId: string;
	/** `succeeded` when it was done before: `awaitTask` has its output. */
	readonly status: string;
}

import type { BrowserOptions } from './browser-options.ts';
import type { JsonSchema } from './json-schema.ts';
import type { PagePromise } from './page-promise.ts';
import type { TaskProviderOptions } from './provider-options.ts';
import type { RequestOptions } from './request-options.ts';
import type { RecordingState } from './session.ts';
import type { TaskCredential } from './task-credential.ts';
import type { TaskSecrets } from './task-secret.ts';
import type { ListStepsQuery, TaskStep } from './task-step.ts';
import type { Usage } from './usage.ts';
import type { Warning } from './warning.ts';

/** `unknown` is a state that this version doesn't know: not final. */
export type TaskStatus =
	| 'queued'
	| 'running'
	| 'paused'
	| 'succeeded'
	| 'failed'
	| 'canceled'
	| 'timed_out'
	| 'unknown';

/** Why a task did not succeed, in the provider's words. */
export interface TaskFailure {
	readonly message: string;
	/**
	 * The provider's code for it, when it gives one; `session_busy` when the session was at work on another task, and
	 * `session_closed` when it had ended, or ended meanwhile.
	 */
	readonly code: string | null;
}

/** An agent's task as it was when it was read. Plain data; `JSON.stringify` leaves `raw` out. */
export interface Task {
	readonly provider: string;
	readonly id: string;
	readonly status: TaskStatus;
	/** What the agent was asked to do, where the provider repeats it. Lists may leave it out. */
	readonly prompt?: string | undefined;
	/** What the provider calls it, where it has names. */
	readonly title?: string | undefined;
	/** What a paused agent asks, where the provider tells it: `reply` answers. Listed tasks may lack it. */
	readonly question?: string | undefined;
	/** The session that it runs in; `null` when it has a browser of its own, or when the provider doesn't say. */
	readonly sessionId: string | null;
	/** What the agent answered; `null` until it has succeeded. */
	readonly output: unknown;
	/** Set once the task has ended without success. */
	readonly failure: TaskFailure | null;
	readonly liveUrl: string | null;
	/** The video, once there is one. */
	readonly recordingUrl: string | null;
	/** Whether a video is still to come, is there, or won't be. */
	readonly recordingState: RecordingState;
	readonly createdAt: Date | null;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
	readonly usage: Usage;
	readonly warnings: readonly Warning[];
	/** The provider's own answer, not enumerable. */
	readonly raw: unknown;
}

/** What an agent is asked to do, and where. */
export interface CreateTaskOptions extends BrowserOptions {
	/** What to do, in words. */
	readonly prompt: string;
	/** Run in this session instead of a browser of its own. The options that set up a browser can't be given then. */
	readonly sessionId?: string | undefined;
	/** The shape of the output. */
	readonly schema?: JsonSchema | undefined;
	/** How many steps the agent may take. */
	readonly maxSteps?: number | undefined;
	/**
	 * Where the provider posts the task once it has ended: an address that reaches `browsers.webhooks.handler()`. Waits of
	 * the handler's process then look at the task once a minute only.
	 */
	readonly webhookUrl?: string | undefined;
	/**
	 * What the agent types where the prompt says so, as in `Fill in "Password" with %password%`, and nobody is told: the values
	 * are in no prompt, message, event, ticket or token, and are masked in what this process reads of the task.
	 */
	readonly secrets?: TaskSecrets | undefined;
	/** What it logs in with: a login in a vault that the vendor reaches, or where one-time codes come from. */
	readonly credential?: TaskCredential | undefined;
	/** What only one vendor has. */
	readonly providerOptions?: TaskProviderOptions | undefined;
}

/** Which tasks are listed. */
export interface ListTasksQuery {
	readonly limit?: number | undefined;
	/** Where to go on: a `nextCursor` from an earlier page. */
	readonly cursor?: string | undefined;
}

/** What a provider can do with tasks. */
export interface TaskOperations {
	/** Starts a task and returns at once. */
	create(options: CreateTaskOptions, request?: RequestOptions): Promise<Task>;
	get(id: string, request?: RequestOptions): Promise<Task>;
	/** Reads many tasks with as few requests as the provider allows; in the order of `ids`. */
	getMany(ids: readonly string[], request?: RequestOptions): Promise<readonly Task[]>;
	/** Newest first. `await` gives one page, `for await` every task. Listed tasks may lack their output: `get` has it. */
	list(query?: ListTasksQuery, request?: RequestOptions): PagePromise<Task>;
	/** How many tasks a page of the list may have: waits for very many ask for as many. Default: 100. */
	readonly maxPageSize?: number | undefined;
	/**
	 * What its agent has done so far, the oldest first. `await` gives one page, `for await` every step. The cursor that a
	 * step's `id` is holds while the task goes on, so that what comes later is asked for alone.
	 */
	steps(id: string, query?: ListStepsQuery, request?: RequestOptions): PagePromise<TaskStep>;
	/**
	 * Lets a paused task go on with what a person says. One that may have been sent is never repeated: it might answer another
	 * question.
	 *
	 * @throws AnyBrowserError `conflict` for a task that isn't paused, which stays as it is.
	 */
	reply(id: string, text: string, request?: RequestOptions): Promise<Task>;
	/** Stops a task. One that has already ended stays as it is, and that isn't an error. */
	cancel(id: string, request?: RequestOptions): Promise<void>;
}

const finalStatuses: ReadonlySet<TaskStatus> = new Set(['succeeded', 'failed', 'canceled', 'timed_out']);

/** Whether a task has ended for good. */
export function isFinalTaskStatus(status: TaskStatus): boolean {
	return finalStatuses.has(status);
}

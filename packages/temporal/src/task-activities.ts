import type { Client, StartTaskOptions, TaskTicket, TaskToken } from '@anybrowser/core';
import { cancelTask } from '@anybrowser/core/batch';
import { awaitTask } from './await-task.ts';
import { requireInput } from './require-input.ts';
import { startTask } from './start-task.ts';
import type {
	AwaitTaskInput,
	CanceledTask,
	CancelTaskInput,
	StartTaskInput,
	TaskOutcome,
	TaskRequest,
} from './task-request.ts';
import { toActivityFailure } from './to-activity-failure.ts';

/** How a worker does tasks. */
export interface TaskActivitiesOptions {
	/**
	 * Options that must not be in a workflow's history, such as passwords, or can't be there, such as functions: added to a
	 * request's own on the worker. The same for the same request, whichever worker is asked, but for what is secret.
	 */
	readonly addOptions?: ((request: TaskRequest) => AddedTaskOptions | Promise<AddedTaskOptions>) | undefined;
	/** As `tasks.startOnce` takes it. Default: the provider's. The same for all workers of a queue. */
	readonly settleTime?: number | undefined;
}

/** What a worker adds to a task. The schema is part of the request: who reads the output has to know it. */
export type AddedTaskOptions = Omit<StartTaskOptions<unknown>, 'schema'>;

/** The activities of tasks. `runTask` of `@anybrowser/temporal/workflow` calls them in the right order. */
export interface TaskActivities {
	/** Makes a task's ticket, which the workflow's history keeps. Sends nothing. */
	prepareTask(request: TaskRequest): Promise<TaskTicket>;
	/**
	 * Starts a ticket's task, or finds what an earlier attempt started with it. Its heartbeats carry the ticket and, from
	 * then on, the token: the next attempt goes on with them.
	 *
	 * Give it a `startToCloseTimeout`, and no `heartbeatTimeout`. Don't let a workflow's cancellation reach it
	 * (`CancellationScope.nonCancellable`): a start that is given up between two attempts may have been made.
	 */
	startTask(input: StartTaskInput): Promise<TaskToken>;
	/**
	 * Waits for a task. Its heartbeats carry the token and the task's status. A worker that shuts down leaves the task to
	 * the next attempt; an activity that is canceled cancels it.
	 *
	 * Give it a `heartbeatTimeout`: without one it never hears that it was canceled.
	 */
	awaitTask(input: AwaitTaskInput): Promise<TaskOutcome>;
	/** Cancels a task. One that has ended stays as it is. */
	cancelTask(input: CancelTaskInput): Promise<CanceledTask>;
}

/**
 * The activities that a worker needs for tasks: `Worker.create({ activities: taskActivities(browsers), … })`.
 *
 * What fails is an `ApplicationFailure` whose type is the error's code, such as `rate_limited`. It is retried when that may
 * help, after as long as the provider asks for; its details have the ticket or the token. Where nobody knows whether a task was
 * started (`ambiguous_outcome`), it is not retried: the details have the ticket, and the ids of what it may be.
 */
export function taskActivities(
	browsers: Pick<Client, 'tasks'>,
	{ addOptions, settleTime }: TaskActivitiesOptions = {},
): TaskActivities {
	const complete = async (request: TaskRequest) => ({
		prompt: request.prompt,
		options: { ...request.options, ...(await addOptions?.(request)) },
	});
	return {
		async prepareTask(request) {
			requireInput('prepareTask', request);
			try {
				const { prompt, options } = await complete(request);
				return await browsers.tasks.prepare(prompt, options);
			} catch (error) {
				throw toActivityFailure(error);
			}
		},
		async startTask(input) {
			requireInput('startTask', input);
			const { ticket, ...request } = input;
			return startTask({ browsers, ticket, settleTime, complete: () => complete(request) });
		},
		async awaitTask(input) {
			requireInput('awaitTask', input);
			return awaitTask(browsers, input);
		},
		async cancelTask(input) {
			requireInput('cancelTask', input);
			const { token } = input;
			try {
				const handle = await browsers.tasks.resume(token);
				await cancelTask(handle);
				return { taskId: handle.id, status: handle.status };
			} catch (error) {
				throw toActivityFailure(error, { token });
			}
		},
	};
}

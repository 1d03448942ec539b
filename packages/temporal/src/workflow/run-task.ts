import { whyNotJson } from '@anybrowser/core/json';
import {
	ActivityFailure,
	type ActivityOptions,
	ApplicationFailure,
	CancellationScope,
	isCancellation,
	proxyActivities,
	TimeoutFailure,
} from '@temporalio/workflow';
import type { TaskActivities } from '../task-activities.ts';
import type { TaskOutcome, TaskRequest } from '../task-request.ts';

type Duration = NonNullable<ActivityOptions['startToCloseTimeout']>;

/** How a workflow runs a task. Durations are milliseconds, or texts such as `10 minutes`. */
export interface RunTaskOptions {
	/** How long the task may take, from when it is waited for; then it is canceled. Default: 30 minutes. */
	readonly taskDeadline?: Duration | undefined;
	/** How long the start is tried: while the provider is busy or out of reach, and no worker is there. Default: 10 minutes. */
	readonly patience?: Duration | undefined;
	/**
	 * How long one attempt at the start may take; after that it is known that its worker has died. It takes about half a
	 * minute where an earlier start has to be looked for. Default: 2 minutes.
	 */
	readonly startTimeout?: Duration | undefined;
	/** How long a worker that waits may be silent, until another one waits instead. Default: 30 seconds. */
	readonly heartbeatTimeout?: Duration | undefined;
	/** The queue of the workers that have the activities. Default: the workflow's own. */
	readonly taskQueue?: string | undefined;
}

const defaults = {
	taskDeadline: '30 minutes',
	patience: '10 minutes',
	startTimeout: '2 minutes',
	heartbeatTimeout: '30 seconds',
} as const;

/** How often what fails for now is tried again, where the provider doesn't say. */
const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' } as const;

/**
 * Runs a task from within a workflow: once, whatever becomes of the workers.
 *
 * Canceling the workflow, or the scope that this is called in, cancels the task. While its start isn't known to have come to
 * anything, that is waited for first.
 *
 * @throws ActivityFailure whose cause is an `ApplicationFailure` of the error's code: `task_failed` when it ended without
 * success, `ambiguous_outcome` when nobody knows whether it was started; that one's details have the ticket. A start that took
 * longer than `patience` has a `TimeoutFailure` as its cause, whose `lastHeartbeatDetails` have it.
 * @throws ApplicationFailure `invalid_request` for what isn't JSON, and for the values of secrets; `task_failed` when it took longer than it may.
 * @throws CancelledFailure when it was canceled.
 */
export async function runTask(request: TaskRequest, options: RunTaskOptions = {}): Promise<TaskOutcome> {
	const fault = whyNotJson(request, 'request');
	if (fault !== undefined) {
		throw ApplicationFailure.nonRetryable(
			`runTask: ${fault}. Add it on the worker, with \`addOptions\``,
			'invalid_request',
		);
	}
	const told = Object.entries(request.options?.secrets ?? {}).find(([, secret]) => 'value' in secret);
	if (told !== undefined) {
		throw ApplicationFailure.nonRetryable(
			`runTask: the value of \`secrets.${told[0]}\` would stay in the workflow's history. Write \`{ env }\` with the name of a variable of the workers', or add it there, with \`addOptions\``,
			'invalid_request',
		);
	}
	const { brief, starting, waiting } = activitiesOf(options);
	const ticket = await brief.prepareTask(request);
	// A start that was given up might have been made all the same.
	const token = await CancellationScope.nonCancellable(() => starting.startTask({ ...request, ticket }));
	try {
		return await waiting.awaitTask({ token });
	} catch (error) {
		const isLate = isOutOfTime(error);
		if (!isLate && !isCancellation(error)) throw error;
		const { status } = await CancellationScope.nonCancellable(() => brief.cancelTask({ token }));
		if (!isLate) throw error;
		// It may have succeeded just then.
		if (status === 'succeeded') return await waiting.awaitTask({ token });
		const { taskDeadline = defaults.taskDeadline } = options;
		const allowed = typeof taskDeadline === 'number' ? `${taskDeadline} ms` : taskDeadline;
		const message = `the task ${token.id} took longer than ${allowed}, and was canceled`;
		throw ApplicationFailure.nonRetryable(message, 'task_failed', { token, status: 'timed_out' });
	}
}

function activitiesOf({
	taskDeadline = defaults.taskDeadline,
	patience = defaults.patience,
	startTimeout = defaults.startTimeout,
	heartbeatTimeout = defaults.heartbeatTimeout,
	taskQueue,
}: RunTaskOptions) {
	const common = { retry, ...(taskQueue !== undefined && { taskQueue }) };
	return {
		brief: proxyActivities<TaskActivities>({
			...common,
			startToCloseTimeout: '1 minute',
		}),
		starting: proxyActivities<TaskActivities>({
			...common,
			startToCloseTimeout: startTimeout,
			scheduleToCloseTimeout: patience,
		}),
		waiting: proxyActivities<TaskActivities>({ ...common, scheduleToCloseTimeout: taskDeadline, heartbeatTimeout }),
	};
}

/** Whether an activity has ended because its time, with all its attempts, was over. */
function isOutOfTime(error: unknown): boolean {
	if (!(error instanceof ActivityFailure)) return false;
	return error.retryState === 'TIMEOUT' || error.cause instanceof TimeoutFailure;
}

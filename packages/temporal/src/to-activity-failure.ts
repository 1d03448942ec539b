import { AnyBrowserError } from '@anybrowser/core';
import { candidateIds, failedTask, failureKind, type TaskState } from '@anybrowser/core/batch';
import { ApplicationFailure } from '@temporalio/activity';

/** What the details of a failure tell: how to go on, and what has become of the task. */
export interface TaskFailureDetails extends TaskState {
	/** Ids of what may be the task, where nobody knows whether it was started. */
	readonly candidates?: readonly string[];
	/** The task's status, where it ended without success. */
	readonly status?: string;
}

/** Milliseconds to wait after a 429 that doesn't say how long. */
const limitMs = 5_000;

/**
 * An error of a task as Temporal takes it. What isn't an `AnyBrowserError` stays what it is.
 *
 * @param state What the next attempt needs, and whoever looks at what is left.
 */
export function toActivityFailure(error: unknown, state: TaskState = {}): unknown {
	if (!AnyBrowserError.is(error)) return error;
	const { code, message, retryAfterMs } = error;
	const kind = failureKind(error);
	const candidates = candidateIds(error);
	const status = failedTask(error)?.status;
	const details: TaskFailureDetails = {
		...state,
		...(candidates.length > 0 && { candidates }),
		...(status !== undefined && { status }),
	};
	// A 429 that waiting doesn't help, such as a limit of the account.
	const isRefused = code === 'rate_limited' && !error.retryable;
	const isTriedAgain = kind === 'passing' ? !isRefused : kind === 'final' && error.retryable;
	const pauseMs = retryAfterMs ?? (code === 'rate_limited' ? limitMs : undefined);
	return ApplicationFailure.create({
		type: code,
		message,
		nonRetryable: !isTriedAgain,
		details: [details],
		...(pauseMs !== undefined && { nextRetryDelay: pauseMs }),
	});
}

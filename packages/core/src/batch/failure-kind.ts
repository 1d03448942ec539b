import type { Task } from '../contract/task.ts';
import type { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { OutputMismatchError } from '../errors/output-mismatch-error.ts';
import type { TaskFailedError } from '../errors/task-failed-error.ts';

/**
 * What a failure of a task says about going on:
 * - `final`: the task has failed, and the same step would fail alike.
 * - `parked`: it may have been started or not, and there is no proof of either.
 * - `passing`: the same step may succeed later. The ticket or the token stays good.
 * - `stopping`: every other task would fail alike.
 */
export type FailureKind = 'final' | 'parked' | 'passing' | 'stopping';

const kinds: Readonly<Record<ErrorCode, FailureKind>> = {
	ambiguous_outcome: 'parked',
	authentication: 'stopping',
	configuration: 'stopping',
	budget_exceeded: 'stopping',
	insufficient_credits: 'stopping',
	permission: 'stopping',
	rate_limited: 'passing',
	provider: 'passing',
	connection: 'passing',
	timeout: 'passing',
	invalid_response: 'passing',
	invalid_request: 'final',
	not_found: 'final',
	conflict: 'final',
	unsupported: 'final',
	action_failed: 'final',
	task_failed: 'final',
	session_closed: 'final',
};

/** What a failure of a task means for it. What isn't an `AnyBrowserError` is no failure of a task, and stops all of them. */
export function failureKind(error: unknown): FailureKind {
	if (!AnyBrowserError.is(error)) return 'stopping';
	// The answer came, and it stays as it is.
	if (isMismatch(error)) return 'final';
	// Without a candidate it was a step on the way whose answer was lost: the ticket tells the next look what to look for.
	if (error.code === 'ambiguous_outcome' && candidateIds(error).length === 0) return 'passing';
	return kinds[error.code];
}

/** What may be the task of a ticket, where nothing proves it. */
export function candidateIds(error: unknown): readonly string[] {
	const { candidates = [] } = error as Partial<AmbiguousOutcomeError>;
	return candidates.map(({ id }) => id);
}

/** Whether another task with the same prompt may succeed where this one ended without success. */
export function isWorthRepeating(error: unknown): boolean {
	if (!AnyBrowserError.is(error)) return false;
	return isMismatch(error) || (failedTask(error) !== undefined && failedTask(error)?.status !== 'canceled');
}

/** The task that a failure tells of. */
export function failedTask(error: unknown): Task | undefined {
	return isTaskFailure(error) ? error.task : undefined;
}

// By name, so that errors of another copy of this package are recognised too.

export function isMismatch(error: unknown): error is OutputMismatchError {
	return AnyBrowserError.is(error, 'invalid_response') && error.name === 'OutputMismatchError';
}

function isTaskFailure(error: unknown): error is TaskFailedError {
	return AnyBrowserError.is(error) && error.name === 'TaskFailedError';
}

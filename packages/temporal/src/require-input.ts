import { ApplicationFailure } from '@temporalio/activity';

/** @throws ApplicationFailure, which isn't retried, for an activity that was called without its input. */
export function requireInput(activity: string, input: unknown): void {
	if (typeof input === 'object' && input !== null) return;
	const message = `${activity}: it takes one object, and was given ${JSON.stringify(input) ?? 'nothing'}`;
	throw ApplicationFailure.nonRetryable(message, 'invalid_request');
}

import { AnyBrowserError, type ErrorDetails } from '@anybrowser/core';

// Smooth has a code for failure and none for being busy, so its words have to tell.
const busy = /\b(session|agent|browser) is (still )?busy\b|\btask is already \w+|\banother (task|action) is\b/i;

/** Whether an action failed only because the session's agent was at work: Smooth says so in words. */
export function isBusy(code: number, output: unknown): boolean {
	if (code === 409 || code === 423) return true;
	return code === 400 && typeof output === 'string' && busy.test(output);
}

/** The error for what a busy session didn't do. */
export function sessionBusy(
	provider: string,
	operation: string,
	said: string,
	details: Pick<ErrorDetails, 'status' | 'attempts'> = {},
): AnyBrowserError {
	const message = `${operation}: the session is at work on a task, and does one at a time (${said}). Wait for that task`;
	const { status, attempts } = details;
	return new AnyBrowserError('conflict', message, { provider, operation, status, attempts, retryable: true });
}

import type { AnyBrowserError, ErrorDetails } from '@anybrowser/core';
import type { SmoothCall } from '../smooth-context.ts';

// Smooth has a code for failure and none for being busy, so its words have to tell.
const busy = /\b(session|agent|browser) is (still )?busy\b|\btask is already \w+|\banother (task|action) is\b/i;

/** Whether an action failed only because the session's agent was at work: Smooth says so in words. */
export function isBusy(code: number, output: unknown): boolean {
	if (code === 409 || code === 423) return true;
	return code === 400 && typeof output === 'string' && busy.test(output);
}

/**
 * The error of an action that a busy session refused.
 *
 * @param said Smooth's own words.
 */
export function sessionBusy(
	call: SmoothCall,
	said: string,
	{ status, attempts }: Pick<ErrorDetails, 'status' | 'attempts'>,
): AnyBrowserError {
	const message = `${call.operation}: the session is at work on a task, and does one at a time (${said}). Wait for that task`;
	return call.error('conflict', message, { status, attempts, retryable: true });
}

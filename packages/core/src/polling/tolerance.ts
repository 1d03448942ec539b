import { AnyBrowserError } from '../errors/any-browser-error.ts';

/**
 * Milliseconds for which reads may keep failing before a wait gives up. Losing contact isn't failing: what is waited
 * for goes on, and is paid for, all the same.
 */
export const toleratedSilenceMs = 60_000;

/** Whether a read's error is a fault that passes; any other ends a wait at once. */
export function isPassing(error: unknown): boolean {
	return AnyBrowserError.is(error) && error.retryable;
}

import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';

/**
 * Milliseconds for which reads may keep failing before a wait gives up. Losing contact isn't failing: what is waited
 * for goes on, and is paid for, all the same.
 */
export const toleratedSilenceMs = 60_000;

/** Milliseconds after its making for which a 404 isn't believed: the read may have gone to a copy that lags behind. */
const toleratedAbsenceMs = 30_000;

/** Milliseconds that a wait may take longer for one last look, where its time was up while the process stood still. */
export const lastLookMs = 10_000;

// Whatever stands between here and the service fails in forms of its own: odd statuses, web pages, cut bodies, a redirect
// to a login page. None of them is the service's word about what is waited for.
const passingCodes: ReadonlySet<ErrorCode> = new Set(['provider', 'connection', 'timeout', 'invalid_response']);

/** Whether a read's error is a fault that passes; any other ends a wait at once. */
export function isPassing(error: unknown): boolean {
	return AnyBrowserError.is(error) && (error.retryable || passingCodes.has(error.code));
}

/** For how long something has gone wrong, in milliseconds. */
export interface Silence {
	/** Since the first of the failures in a row. */
	readonly silentMs: number;
	/** Since what is waited for was made, as far as is known. */
	readonly ageMs: number;
}

/** Whether a wait goes on after a read's error. Faults that pass are tolerated by time, whatever their form. */
export function isTolerated(error: unknown, { silentMs, ageMs }: Silence): boolean {
	if (AnyBrowserError.is(error, 'not_found')) return ageMs < toleratedAbsenceMs;
	return isPassing(error) && silentMs <= toleratedSilenceMs;
}

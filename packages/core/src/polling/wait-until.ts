import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { requirePositive } from '../http/call-scope.ts';
import { withTrace } from '../http/call-trace.ts';
import { type Clock, systemClock } from '../http/clock.ts';
import { failSpan, startSpan } from '../http/tracing.ts';
import { poll } from './poll.ts';

/** Milliseconds that a wait for a session, or for an address, takes at most when no `deadline` is given: 5 minutes. */
const defaultUntilMs = 5 * 60_000;

/** What one thing is waited for. */
export interface UntilOptions<State> {
	readonly provider: string;
	readonly operation: string;
	readonly request: RequestOptions | undefined;
	/** Reads it once. */
	readonly read: (request: RequestOptions) => Promise<State>;
	readonly isDone: (state: State) => boolean;
	/** What it was like when the time was up: `the session s1 was still starting`. */
	readonly describe: () => string;
	/** When it was made, or was known to be there, by the clock's `now()`: a 404 is tolerated for 30 s after. */
	readonly since?: number | undefined;
	/** What its span tells besides provider and operation. Default: nothing. */
	readonly attributes?: Readonly<Record<string, string>> | undefined;
	/** Default: the platform's own time. */
	readonly clock?: Clock | undefined;
}

/**
 * Reads until it is as wished, within a bound.
 *
 * @throws AnyBrowserError `timeout`: it can be called again.
 */
export async function waitUntil<State>(options: UntilOptions<State>): Promise<State> {
	const { provider, operation, read, isDone, describe, since, clock = systemClock } = options;
	const { deadline: deadlineMs = defaultUntilMs, ...request } = options.request ?? {};
	requirePositive('deadline', deadlineMs);
	const span = startSpan(provider, operation, { kind: 'internal', attributes: options.attributes });
	const waiting = poll({
		clock,
		read(remainingMs) {
			span?.addEvent('poll', {});
			return read(withTrace({ ...request, deadline: remainingMs }, { span, isPoll: true }));
		},
		isDone,
		since,
		deadlineMs,
		signal: request.signal,
		onTimeout: () => {
			const message = `${operation}: ${describe()} after ${deadlineMs} ms. Call it again to go on waiting`;
			return new AnyBrowserError('timeout', message, { provider, operation, retryable: true });
		},
	});
	if (span === undefined) return waiting;
	try {
		return await waiting;
	} catch (error) {
		failSpan(span, AnyBrowserError.is(error) ? error.code : 'aborted');
		throw error;
	} finally {
		span.end();
	}
}

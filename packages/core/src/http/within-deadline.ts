import type { AttemptFailure } from './attempt-failure.ts';
import { createAttemptSignal } from './attempt-signal.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';

/**
 * Waits for a slot, or for the end of a pause.
 *
 * @returns Why it could not, when the deadline came first.
 * @throws The signal's reason, at once.
 */
export async function withinDeadline(
	acquire: (signal: AbortSignal) => Promise<void>,
	scope: CallScope,
	clock: Clock,
): Promise<AttemptFailure | undefined> {
	const stop = createAttemptSignal({
		clock,
		timeoutMs: Number.POSITIVE_INFINITY,
		leftMs: scope.deadlineAt - clock.now(),
		caller: scope.signal,
	});
	try {
		await acquire(stop.signal);
		return undefined;
	} catch (reason) {
		if (stop.stopped !== 'deadline') throw reason;
		return { type: 'timeout', limit: 'deadline', ms: scope.deadlineMs };
	} finally {
		stop.release();
	}
}

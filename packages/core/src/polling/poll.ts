import type { Clock } from '../http/clock.ts';
import { isLate } from '../http/lateness.ts';
import { pollInterval } from './poll-interval.ts';
import { isTolerated, lastLookMs } from './tolerance.ts';

/** What to wait for, and for how long. */
export interface PollOptions<State> {
	readonly clock: Clock;
	/** Reads the state once. */
	readonly read: (remainingMs: number) => Promise<State>;
	readonly isDone: (state: State) => boolean;
	/** Told every state that was read. */
	readonly onState?: ((state: State) => void) | undefined;
	/** Milliseconds until the next read, given those since the wait began. Default: `pollInterval`. */
	readonly interval?: ((ageMs: number) => number) | undefined;
	/**
	 * When it was made, or was known to be there, by the clock's `now()`: a 404 is tolerated for 30 s after. Without it,
	 * none is.
	 */
	readonly since?: number | undefined;
	/** Milliseconds. Every wait ends. */
	readonly deadlineMs: number;
	readonly signal?: AbortSignal | undefined;
	/** The error when the time is up, given the last state that was seen. */
	readonly onTimeout: (last: State | undefined) => Error;
}

/**
 * Reads until it is done. Faults that pass are tolerated for a minute on end; any other ends the wait at once. Where the
 * time was up while the process stood still, it reads once more, within 10 s.
 *
 * @throws What `onTimeout` makes, the signal's reason, or the error of a read.
 */
export async function poll<State>(options: PollOptions<State>): Promise<State> {
	const { clock, signal, isDone, interval = pollInterval, since = Number.NEGATIVE_INFINITY } = options;
	const startedAt = clock.now();
	const deadlineAt = startedAt + options.deadlineMs;
	let last: State | undefined;
	let checkedAt = Number.NEGATIVE_INFINITY;
	let silentSince: number | undefined;
	for (;;) {
		signal?.throwIfAborted();
		const now = clock.now();
		const remainingMs = deadlineAt - now;
		const isLastCheck = checkedAt < deadlineAt && isLate(deadlineAt, now);
		if (remainingMs <= 0 && !isLastCheck) throw options.onTimeout(last);
		checkedAt = now;
		try {
			last = await options.read(isLastCheck ? lastLookMs : remainingMs);
			silentSince = undefined;
		} catch (error) {
			if (signal?.aborted) throw signal.reason;
			const failedAt = clock.now();
			silentSince ??= failedAt;
			if (!isTolerated(error, { silentMs: failedAt - silentSince, ageMs: failedAt - since })) throw error;
		}
		if (silentSince === undefined) {
			const state = last as State;
			options.onState?.(state);
			if (isDone(state)) return state;
		}
		const waitMs = Math.min(interval(clock.now() - startedAt), Math.max(0, deadlineAt - clock.now()));
		const dueAt = clock.now() + waitMs;
		await clock.sleep(waitMs, signal);
		// While the process stood still there was nothing to be heard.
		if (isLate(dueAt, clock.now())) silentSince = undefined;
	}
}

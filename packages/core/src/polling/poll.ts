import type { Clock } from '../http/clock.ts';
import { pollInterval } from './poll-interval.ts';
import { isPassing, toleratedSilenceMs } from './tolerance.ts';

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
	/** Milliseconds. Every wait ends. */
	readonly deadlineMs: number;
	readonly signal?: AbortSignal | undefined;
	/** The error when the time is up, given the last state that was seen. */
	readonly onTimeout: (last: State | undefined) => Error;
}

/**
 * Reads until it is done. Faults that pass are tolerated for a minute on end; any other ends the wait at once.
 *
 * @throws What `onTimeout` makes, the signal's reason, or the error of a read.
 */
export async function poll<State>(options: PollOptions<State>): Promise<State> {
	const { clock, signal, isDone, interval = pollInterval } = options;
	const startedAt = clock.now();
	const deadlineAt = startedAt + options.deadlineMs;
	let last: State | undefined;
	let silentSince: number | undefined;
	for (;;) {
		signal?.throwIfAborted();
		const remainingMs = deadlineAt - clock.now();
		if (remainingMs <= 0) throw options.onTimeout(last);
		try {
			last = await options.read(remainingMs);
			silentSince = undefined;
		} catch (error) {
			if (signal?.aborted) throw signal.reason;
			silentSince ??= clock.now();
			if (!isPassing(error) || clock.now() - silentSince > toleratedSilenceMs) throw error;
			if (clock.now() >= deadlineAt) throw options.onTimeout(last);
		}
		if (silentSince === undefined) {
			const state = last as State;
			options.onState?.(state);
			if (isDone(state)) return state;
		}
		const waitMs = interval(clock.now() - startedAt);
		await clock.sleep(Math.min(waitMs, Math.max(0, deadlineAt - clock.now())), signal);
	}
}

import type { Clock } from './clock.ts';
import { isLate } from './lateness.ts';
import { onAbort } from './on-abort.ts';
import { borrowController, returnController } from './spare-controllers.ts';

/** Why an attempt was stopped from this side. */
export type StopReason = 'attempt' | 'deadline' | 'abort';

/** Milliseconds in which an answer is read that arrived while no timer could fire. */
const graceMs = 1_000;

/** What bounds one attempt. */
export interface AttemptBounds {
	readonly clock: Clock;
	/** Milliseconds for this attempt; may be `Infinity`. */
	readonly timeoutMs: number;
	/** Milliseconds until the call's deadline; may be `Infinity`. */
	readonly leftMs: number;
	/** The caller's signal, if it ends the attempt. */
	readonly caller: AbortSignal | undefined;
	/**
	 * Milliseconds for which the request goes on after the time was up, so that what it made can be undone. Default: 0.
	 * The caller is told at once all the same.
	 */
	readonly lingerMs?: number | undefined;
}

/** One attempt's signal: aborted by the caller or when the time is up. Must be released when the attempt settles. */
export interface AttemptSignal {
	readonly signal: AbortSignal;
	/** Set once it has been aborted. */
	readonly stopped: StopReason | undefined;
	/** Ends the wait for work when it is aborted, for work that doesn't listen to signals. For one piece of work. */
	orStopped<Result>(work: Promise<Result>): Promise<Result>;
	release(): void;
	/**
	 * The same, where all that was given the signal has come to its end: another attempt may get it then, so nobody may look
	 * at it any longer.
	 */
	releaseToReuse(): void;
}

/**
 * Bounds an attempt. Where the time was up while the process stood still, it gets up to a second more: its answer may
 * have arrived, and only needs to be read.
 */
export function createAttemptSignal({ clock, timeoutMs, leftMs, caller, lingerMs = 0 }: AttemptBounds): AttemptSignal {
	const lent = borrowController();
	const { controller } = lent;
	let stopped: StopReason | undefined;
	let giveUp: ((error: unknown) => void) | undefined;
	let stoppedWith: unknown;
	let endTimer = () => {};
	let endLingering = () => {};

	const stop = (reason: StopReason, error: unknown) => {
		stopped ??= reason;
		stoppedWith ??= error;
		if (lingerMs > 0) endLingering = clock.startTimer(lingerMs, () => controller.abort(error));
		else controller.abort(error);
		giveUp?.(error);
	};
	const stopForCaller = () => stop('abort', caller?.reason);
	const limit: StopReason = leftMs < timeoutMs ? 'deadline' : 'attempt';
	const ms = Math.min(timeoutMs, leftMs);
	const timeUp = () => stop(limit, new DOMException('The time is up.', 'TimeoutError'));
	if (ms !== Number.POSITIVE_INFINITY) {
		const dueAt = clock.now() + ms;
		endTimer = clock.startTimer(ms, () => {
			if (isLate(dueAt, clock.now())) endTimer = clock.startTimer(Math.min(ms, graceMs), timeUp);
			else timeUp();
		});
	}

	if (caller?.aborted) stopForCaller();
	const endListening = onAbort(caller, stopForCaller);

	const release = () => {
		endTimer();
		endListening();
	};

	return {
		signal: controller.signal,
		get stopped() {
			return stopped;
		},
		orStopped: work =>
			new Promise((resolve, reject) => {
				giveUp = reject;
				work.then(resolve, reject);
				if (lingerMs > 0) {
					const settle = () => endLingering();
					work.then(settle, settle);
				}
				if (stopped) reject(stoppedWith);
			}),
		release,
		releaseToReuse() {
			release();
			if (stopped === undefined) returnController(lent);
		},
	};
}

import { longestTimerMs } from './clock.ts';

/** Why an attempt was stopped from this side. */
export type StopReason = 'attempt' | 'deadline' | 'abort';

/** One attempt's signal: aborted by the caller or when the time is up. `release` must be called when the attempt settles. */
export interface AttemptSignal {
	readonly signal: AbortSignal;
	/** Set once it has been aborted. */
	readonly stopped: StopReason | undefined;
	/** Ends the wait for work when it is aborted, for work that doesn't listen to signals. For one piece of work. */
	orStopped<Result>(work: Promise<Result>): Promise<Result>;
	release(): void;
}

/**
 * @param timeoutMs For this attempt.
 * @param leftMs Until the call's deadline.
 * @param caller The caller's signal, if it shall end the attempt.
 */
export function createAttemptSignal(timeoutMs: number, leftMs: number, caller: AbortSignal | undefined): AttemptSignal {
	const controller = new AbortController();
	let stopped: StopReason | undefined;
	let giveUp: ((error: unknown) => void) | undefined;

	const stop = (reason: StopReason, error: unknown) => {
		stopped ??= reason;
		controller.abort(error);
		giveUp?.(error);
	};
	const onAbort = () => stop('abort', caller?.reason);
	const limit: StopReason = leftMs < timeoutMs ? 'deadline' : 'attempt';
	const ms = Math.min(timeoutMs, leftMs);
	const timeUp = () => stop(limit, new DOMException('The time is up.', 'TimeoutError'));
	const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(timeUp, Math.min(ms, longestTimerMs));

	if (caller?.aborted) onAbort();
	else caller?.addEventListener('abort', onAbort, { once: true });

	return {
		signal: controller.signal,
		get stopped() {
			return stopped;
		},
		orStopped: work =>
			new Promise((resolve, reject) => {
				giveUp = reject;
				work.then(resolve, reject);
				if (stopped) reject(controller.signal.reason);
			}),
		release() {
			clearTimeout(timer);
			caller?.removeEventListener('abort', onAbort);
		},
	};
}

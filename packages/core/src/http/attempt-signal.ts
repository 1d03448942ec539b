import { longestTimerMs } from './clock.ts';

/** Why an attempt was stopped from this side. */
export type StopReason = 'attempt' | 'deadline' | 'abort';

/** One attempt's signal: aborted by the caller or when the time is up. `release` must be called when the attempt settles. */
export interface AttemptSignal {
	readonly signal: AbortSignal;
	/** Set once it has been aborted. */
	readonly stopped: StopReason | undefined;
	/** Rejects when it is aborted, for what doesn't listen to signals. */
	readonly whenStopped: Promise<never>;
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
	let rejectStopped: (reason: unknown) => void = () => {};
	const whenStopped = new Promise<never>((_, reject) => {
		rejectStopped = reject;
	});
	// Nobody may be waiting for it any more.
	whenStopped.catch(() => {});

	const stop = (reason: StopReason, error: unknown) => {
		stopped ??= reason;
		controller.abort(error);
		rejectStopped(error);
	};
	const onAbort = () => stop('abort', caller?.reason);
	const limit: StopReason = leftMs < timeoutMs ? 'deadline' : 'attempt';
	const ms = Math.min(timeoutMs, leftMs, longestTimerMs);
	const timer = setTimeout(() => stop(limit, new DOMException('The time is up.', 'TimeoutError')), ms);

	if (caller?.aborted) onAbort();
	else caller?.addEventListener('abort', onAbort, { once: true });

	return {
		signal: controller.signal,
		get stopped() {
			return stopped;
		},
		whenStopped,
		release() {
			clearTimeout(timer);
			caller?.removeEventListener('abort', onAbort);
		},
	};
}

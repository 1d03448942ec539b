import type { Clock } from './clock.ts';
import { isLate } from './lateness.ts';
import { onAbort } from './on-abort.ts';
import { borrowController, type LentController, returnController } from './spare-controllers.ts';

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
	/** Aborts it as the caller does. */
	abort(reason: unknown): void;
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
export function createAttemptSignal(bounds: AttemptBounds): AttemptSignal {
	return new BoundSignal(bounds);
}

const nothing = () => {};

/** A class, since one is made for every request: functions of its own would cost it more than the rest. */
class BoundSignal implements AttemptSignal {
	readonly signal: AbortSignal;
	stopped: StopReason | undefined;
	readonly #bounds: AttemptBounds;
	readonly #lent: LentController;
	#giveUp: ((error: unknown) => void) | undefined;
	#stoppedWith: unknown;
	#endTimer = nothing;
	#endLingering = nothing;
	#endListening = nothing;

	constructor(bounds: AttemptBounds) {
		const { clock, timeoutMs, leftMs, caller } = bounds;
		this.#bounds = bounds;
		this.#lent = borrowController();
		this.signal = this.#lent.controller.signal;
		const ms = Math.min(timeoutMs, leftMs);
		if (ms !== Number.POSITIVE_INFINITY) {
			const dueAt = clock.now() + ms;
			this.#endTimer = clock.startTimer(ms, () => {
				if (isLate(dueAt, clock.now())) {
					this.#endTimer = clock.startTimer(Math.min(ms, graceMs), () => this.#timeUp());
				} else this.#timeUp();
			});
		}
		if (caller === undefined) return;
		if (caller.aborted) this.abort(caller.reason);
		this.#endListening = onAbort(caller, () => this.abort(caller.reason));
	}

	orStopped<Result>(work: Promise<Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			this.#giveUp = reject;
			work.then(resolve, reject);
			if (this.#lingerMs > 0) {
				const settle = () => this.#endLingering();
				work.then(settle, settle);
			}
			if (this.stopped) reject(this.#stoppedWith);
		});
	}

	abort(reason: unknown): void {
		this.#stop('abort', reason);
	}

	release(): void {
		this.#endTimer();
		this.#endListening();
	}

	releaseToReuse(): void {
		this.release();
		if (this.stopped === undefined) returnController(this.#lent);
	}

	get #lingerMs(): number {
		return this.#bounds.lingerMs ?? 0;
	}

	#timeUp(): void {
		const { leftMs, timeoutMs } = this.#bounds;
		this.#stop(leftMs < timeoutMs ? 'deadline' : 'attempt', new DOMException('The time is up.', 'TimeoutError'));
	}

	#stop(reason: StopReason, error: unknown): void {
		const { controller } = this.#lent;
		this.stopped ??= reason;
		this.#stoppedWith ??= error;
		if (this.#lingerMs > 0) {
			this.#endLingering = this.#bounds.clock.startTimer(this.#lingerMs, () => controller.abort(error));
		} else controller.abort(error);
		this.#giveUp?.(error);
	}
}

import type { AttemptFailure } from './attempt-failure.ts';
import type { Operation } from './call.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { ConcurrencyLimiter } from './concurrency-limiter.ts';
import { withinDeadline } from './within-deadline.ts';

/** Leave to send one request. */
export class Slot {
	/** Whether it was asked to make room for others. */
	isYielded = false;
	protected readonly limiter: ConcurrencyLimiter;

	constructor(limiter: ConcurrencyLimiter) {
		this.limiter = limiter;
	}

	/** Says how the request is ended when it is asked to make room. Only what the server holds is. */
	endBy(_end: (reason: unknown) => void): void {}

	release(): void {
		this.limiter.release();
	}
}

/** The same for a read that the server may hold. */
class HeldSlot extends Slot {
	readonly since: number;
	#end: ((reason: unknown) => void) | undefined;

	constructor(limiter: ConcurrencyLimiter, since: number) {
		super(limiter);
		this.since = since;
		limiter.held.begin(this);
	}

	override endBy(end: (reason: unknown) => void): void {
		this.#end = end;
		if (this.isYielded) this.yield();
	}

	yield(): void {
		this.isYielded = true;
		this.#end?.(new DOMException('Others wait for this slot.', 'AbortError'));
	}

	override release(): void {
		this.limiter.held.release(this);
	}
}

/**
 * Takes a slot among the requests, or among the reads that the server holds, when there is one. It is there at once where
 * nobody has to wait, as mostly.
 *
 * @returns Why there was none, when the deadline came first.
 * @throws The signal's reason, at once.
 */
export function acquireSlot(
	limiter: ConcurrencyLimiter,
	operation: Operation,
	scope: CallScope,
	clock: Clock,
): Slot | Promise<Slot | AttemptFailure> {
	if (operation.isHeld) {
		if (limiter.tryAcquireHeld()) return new HeldSlot(limiter, clock.now());
		const waiting = withinDeadline(signal => limiter.acquireHeld(signal), scope, clock);
		return waiting.then(stopped => stopped ?? new HeldSlot(limiter, clock.now()));
	}
	if (limiter.tryAcquire()) return new Slot(limiter);
	const waiting = withinDeadline(signal => limiter.acquire(signal), scope, clock);
	return waiting.then(stopped => stopped ?? new Slot(limiter));
}

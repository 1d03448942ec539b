import type { AttemptFailure } from './attempt-failure.ts';
import type { Operation } from './call.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { ConcurrencyLimiter } from './concurrency-limiter.ts';
import { onAbort } from './on-abort.ts';
import { borrowController, returnController } from './spare-controllers.ts';
import { withinDeadline } from './within-deadline.ts';

/** Leave to send one request. */
export interface Slot {
	/** The caller's signal, or the one that also asks a held read to make room for others. */
	readonly abort: AbortSignal | undefined;
	/** Whether it was asked to make room. */
	readonly hasYielded: () => boolean;
	readonly release: () => void;
}

const never = () => false;

/**
 * Takes a slot among the requests, or among the reads that the server holds, when there is one.
 *
 * @param abort The caller's signal, where it ends a request in flight.
 * @returns Why there was none, when the deadline came first.
 * @throws The signal's reason, at once.
 */
export async function acquireSlot(
	limiter: ConcurrencyLimiter,
	operation: Operation,
	scope: CallScope,
	{ clock, abort }: { readonly clock: Clock; readonly abort: AbortSignal | undefined },
): Promise<Slot | AttemptFailure> {
	if (!operation.isHeld) {
		if (!limiter.tryAcquire()) {
			const stopped = await withinDeadline(signal => limiter.acquire(signal), scope, clock);
			if (stopped) return stopped;
		}
		return { abort, hasYielded: never, release: () => limiter.release() };
	}
	if (!limiter.tryAcquireHeld()) {
		const stopped = await withinDeadline(signal => limiter.acquireHeld(signal), scope, clock);
		if (stopped) return stopped;
	}
	const lent = borrowController();
	const own = lent.controller;
	const follow = () => own.abort(abort?.reason);
	if (abort?.aborted) follow();
	const endListening = onAbort(abort, follow);
	let hasYielded = false;
	const read = {
		since: clock.now(),
		yield() {
			hasYielded = true;
			own.abort(new DOMException('Others wait for this slot.', 'AbortError'));
		},
	};
	limiter.held.begin(read);
	return {
		abort: own.signal,
		hasYielded: () => hasYielded && !abort?.aborted,
		release() {
			endListening();
			limiter.held.release(read);
			// Only the attempt has listened to it, and has ended that.
			returnController(lent);
		},
	};
}

import type { AttemptFailure } from './attempt-failure.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { Lane } from './lane.ts';
import { onAbort } from './on-abort.ts';
import type { Operation } from './operation.ts';
import { waitForTurn } from './wait-for-turn.ts';

/** Leave to send one request. */
export interface Place {
	/** The caller's signal, or the one that also asks a held read to make room for others. */
	readonly abort: AbortSignal | undefined;
	/** Whether it was asked to make room. */
	readonly hasYielded: () => boolean;
	readonly leave: () => void;
}

const never = () => false;

/**
 * Takes a place among the requests, or among the reads that the server holds, when there is one.
 *
 * @param abort The caller's signal, where it shall end a request in flight.
 * @returns Why there was none, when the deadline came first.
 * @throws The signal's reason, at once.
 */
export async function takePlace(
	lane: Lane,
	operation: Operation,
	scope: CallScope,
	{ clock, abort }: { readonly clock: Clock; readonly abort: AbortSignal | undefined },
): Promise<Place | AttemptFailure> {
	if (!operation.isHeld) {
		if (!lane.tryEnter()) {
			const stopped = await waitForTurn(signal => lane.enter(signal), scope, clock);
			if (stopped) return stopped;
		}
		return { abort, hasYielded: never, leave: () => lane.leave() };
	}
	const stopped = await waitForTurn(signal => lane.enterHeld(signal), scope, clock);
	if (stopped) return stopped;
	const own = new AbortController();
	const follow = () => own.abort(abort?.reason);
	if (abort?.aborted) follow();
	const endListening = onAbort(abort, follow);
	let hasYielded = false;
	const read = {
		since: clock.now(),
		yield() {
			hasYielded = true;
			own.abort(new DOMException('Others wait for this place.', 'AbortError'));
		},
	};
	lane.held.begin(read);
	return {
		abort: own.signal,
		hasYielded: () => hasYielded && !abort?.aborted,
		leave() {
			endListening();
			lane.held.leave(read);
		},
	};
}

import { AsyncLocalStorage, createHook } from 'node:async_hooks';

/** The timers that were set, those that have ended among them. */
export type TimerCount = Set<NodeTimer>;

interface NodeTimer {
	hasRef(): boolean;
	/** Node's own mark of one that has fired or was cleared; it says so nowhere else. */
	readonly _destroyed: boolean;
}

const owner = new AsyncLocalStorage<TimerCount | undefined>();

// Which timers have ended is read off them. Were it told by `destroy`, Node would follow each promise of the process to its
// end as well, which takes longer than the work itself.
const hook = createHook({
	init(_id, type, _trigger, resource) {
		// What Node calls a `Timeout` here is the object that `setTimeout` and `setInterval` return.
		if (type === 'Timeout') owner.getStore()?.add(resource as NodeTimer);
	},
});

/** Does work, and counts the timers that it sets, and what it awaits, too. One hook counts for all that run at once. */
export function counted<Result>(timers: TimerCount, work: () => Promise<Result>): Promise<Result> {
	hook.enable();
	return owner.run(timers, work);
}

/** Does work whose timers are nobody's. */
export function uncounted<Result>(work: () => Result): Result {
	// To leave the storage would switch Node's own hook off and on again, each time.
	return owner.run(undefined, work);
}

/** How many are still to fire and keep the process alive. Others are in nobody's way, as those of the platform's fetch. */
export function countRunning(timers: TimerCount): number {
	return [...timers].filter(timer => !timer._destroyed && timer.hasRef()).length;
}

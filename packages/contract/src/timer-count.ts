import { type AsyncHook, AsyncLocalStorage, createHook } from 'node:async_hooks';

/** The timers that are set, by the platform's number of each. */
export type TimerCount = Map<number, { hasRef?(): boolean }>;

const owner = new AsyncLocalStorage<TimerCount>();
const owners = new Map<number, TimerCount>();
let hook: AsyncHook | undefined;

/** Does work, and counts the timers that it sets, and what it awaits, too. One hook counts for all that run at once. */
export function counted<Result>(timers: TimerCount, work: () => Promise<Result>): Promise<Result> {
	hook ??= createHook({
		init(id, type, _trigger, resource: object) {
			if (type !== 'Timeout') return;
			const store = owner.getStore();
			if (store === undefined) return;
			store.set(id, resource);
			owners.set(id, store);
		},
		destroy(id) {
			owners.get(id)?.delete(id);
			owners.delete(id);
		},
	});
	hook.enable();
	return owner.run(timers, work);
}

/** Does work whose timers are nobody's. */
export function uncounted<Result>(work: () => Result): Result {
	return owner.exit(work);
}

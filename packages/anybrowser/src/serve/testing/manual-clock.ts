import { type Clock, systemClock } from '@anybrowser/core/provider';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
	/** Milliseconds until each timer is due. */
	readonly pending: readonly number[];
	/** Moves on by so many milliseconds, and calls what is due on the way. */
	advance(ms: number): void;
}

export function createManualClock(): ManualClock {
	const timers = new Set<{ readonly at: number; readonly onTime: () => void }>();
	let now = 0;
	const startTimer: Clock['startTimer'] = (ms, onTime) => {
		const timer = { at: now + ms, onTime };
		timers.add(timer);
		return () => timers.delete(timer);
	};
	return {
		...systemClock,
		now: () => now,
		get pending() {
			return [...timers].map(({ at }) => at - now);
		},
		startTimer,
		sleep: (ms, signal) =>
			new Promise((resolve, reject) => {
				const endTimer = startTimer(ms, resolve);
				signal?.addEventListener('abort', () => {
					endTimer();
					reject(signal.reason);
				});
			}),
		advance(ms) {
			const end = now + ms;
			for (;;) {
				const [next] = [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
				if (next === undefined) break;
				timers.delete(next);
				now = next.at;
				next.onTime();
			}
			now = end;
		},
	};
}

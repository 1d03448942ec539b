import type { Clock } from './clock.ts';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
	/** Moves on by `ms`, waking sleepers in the order of their time and letting each do its work first. */
	advance(ms: number): Promise<void>;
	/** How many are asleep. */
	readonly sleepers: number;
}

interface Sleeper {
	readonly due: number;
	wake(): void;
}

/** A clock for tests; `start` is in milliseconds since the epoch. */
export function createManualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
	let now = start;
	const sleepers = new Set<Sleeper>();

	const nextDue = (until: number): Sleeper | undefined => {
		let first: Sleeper | undefined;
		for (const sleeper of sleepers) {
			if (sleeper.due <= until && (first === undefined || sleeper.due < first.due)) first = sleeper;
		}
		return first;
	};

	return {
		now: () => now,
		get sleepers() {
			return sleepers.size;
		},
		sleep: (ms, signal) =>
			new Promise((resolve, reject) => {
				if (signal?.aborted) {
					reject(signal.reason);
					return;
				}
				const sleeper: Sleeper = {
					due: now + ms,
					wake: () => {
						sleepers.delete(sleeper);
						signal?.removeEventListener('abort', onAbort);
						resolve();
					},
				};
				const onAbort = () => {
					sleepers.delete(sleeper);
					reject(signal?.reason);
				};
				sleepers.add(sleeper);
				signal?.addEventListener('abort', onAbort, { once: true });
			}),
		async advance(ms) {
			const until = now + ms;
			await settle();
			for (let sleeper = nextDue(until); sleeper; sleeper = nextDue(until)) {
				now = Math.max(now, sleeper.due);
				sleeper.wake();
				await settle();
			}
			now = until;
		},
	};
}

/** Lets everything run that waits for nothing but its turn; streams and dynamic imports take a few turns. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve));
}

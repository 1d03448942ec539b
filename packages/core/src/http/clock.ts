/** Time and chance, so that tests can hold both still. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Between 0 (included) and 1 (excluded). */
	random(): number;
	/** Resolves after `ms`, or rejects at once with the signal's reason. Leaves neither timer nor listener behind. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The longest delay that a timer can count: a longer one overflows a 32-bit integer, and it would fire at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** The platform's own time. */
export const systemClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	async sleep(ms, signal) {
		for (let left = Math.max(0, ms); ; left -= longestTimerMs) {
			await sleepOnce(Math.min(left, longestTimerMs), signal);
			if (left <= longestTimerMs) return;
		}
	},
};

function sleepOnce(ms: number, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const onAbort = () => {
			clearTimeout(timer);
			reject(signal?.reason);
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener('abort', onAbort);
			resolve();
		}, ms);
		signal?.addEventListener('abort', onAbort, { once: true });
	});
}

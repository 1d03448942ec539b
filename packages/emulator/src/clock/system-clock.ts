import type { Clock } from './clock.ts';

/** Longer delays would overflow the timer and fire at once. */
const longestDelay = 2 ** 31 - 1;

/** The machine's own clock. A sleep leaves neither timer nor listener behind. */
export const systemClock: Clock = {
	now: () => Date.now(),
	sleep: (ms, signal) =>
		new Promise((resolve, reject) => {
			if (signal?.aborted) {
				reject(signal.reason);
				return;
			}
			const onAbort = () => {
				clearTimeout(timer);
				reject(signal?.reason);
			};
			const timer = setTimeout(
				() => {
					signal?.removeEventListener('abort', onAbort);
					resolve();
				},
				Math.min(ms, longestDelay),
			);
			signal?.addEventListener('abort', onAbort, { once: true });
		}),
};

import type { Clock } from './clock.ts';

/** Longer delays would overflow the timer and fire at once. */
const maxDelay = 2 ** 31 - 1;

/**
 * The machine's own time from the process's start on, so that setting the machine's clock doesn't move it. A sleep leaves neither timer nor listener behind.
 */
export const systemClock: Clock = {
	now: () => Math.floor(performance.timeOrigin + performance.now()),
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
				Math.min(ms, maxDelay),
			);
			signal?.addEventListener('abort', onAbort, { once: true });
		}),
};

import { onAbort } from './on-abort.ts';

/** Time and chance, so that tests can hold both still. */
export interface Clock {
	/**
	 * Milliseconds that only grow, from a start of their own: for durations, ages, pauses and deadlines. Setting the
	 * machine's clock doesn't move them.
	 */
	now(): number;
	/** Milliseconds since the epoch by the machine's clock. It can be set at any moment, so it is for timestamps alone. */
	wallTime(): number;
	/** Between 0 (included) and 1 (excluded). */
	random(): number;
	/** Resolves after `ms`, or rejects at once with the signal's reason. Leaves neither timer nor listener behind. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
	/** Calls `onTime` once, after `ms`, however long that is. @returns Ends the timer. */
	startTimer(ms: number, onTime: () => void): () => void;
}

/** The longest delay that a timer can count: a longer one overflows a 32-bit integer, and it would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/** The platform's own time. */
export const systemClock: Clock = {
	now: () => Math.floor(performance.now()),
	wallTime: () => Date.now(),
	random: () => Math.random(),
	sleep: (ms, signal) =>
		new Promise((resolve, reject) => {
			if (signal?.aborted) {
				reject(signal.reason);
				return;
			}
			const endTimer = startTimer(ms, () => {
				endListening();
				resolve();
			});
			const endListening = onAbort(signal, () => {
				endTimer();
				reject(signal?.reason);
			});
		}),
	startTimer,
};

function startTimer(ms: number, onTime: () => void): () => void {
	if (ms <= maxTimerMs) {
		const timer = setTimeout(onTime, Math.max(0, ms));
		return () => clearTimeout(timer);
	}
	let leftMs = ms;
	const next = () => {
		const partMs = Math.min(leftMs, maxTimerMs);
		leftMs -= partMs;
		return setTimeout(() => {
			if (leftMs > 0) timer = next();
			else onTime();
		}, partMs);
	};
	let timer = next();
	return () => clearTimeout(timer);
}

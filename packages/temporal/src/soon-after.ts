/** A signal that fires some time after another one. */
export interface LaterSignal {
	readonly signal: AbortSignal;
	/** Ends the listener and the timer. */
	stop(): void;
}

/** @param ms Milliseconds by which it fires later. */
export function soonAfter(first: AbortSignal, ms: number): LaterSignal {
	const later = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => {
		timer = setTimeout(() => later.abort(first.reason), ms);
	};
	first.addEventListener('abort', wait, { once: true });
	if (first.aborted) wait();
	return {
		signal: later.signal,
		stop() {
			first.removeEventListener('abort', wait);
			clearTimeout(timer);
		},
	};
}

/** What may end a piece of work early. */
export interface Limits {
	readonly signals: readonly (AbortSignal | undefined)[];
	readonly timeoutMs: number;
	/** What the work fails with when its time is up. */
	readonly onTimeout: () => Error;
}

/**
 * Runs work that ends with whichever comes first: itself, an abort (with the signal's own reason) or its time.
 * Work that ignores the signal is left behind; no timer and no listener is.
 */
export async function withDeadline<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const signals = limits.signals.filter(signal => signal !== undefined);
	for (const signal of signals) signal.throwIfAborted();
	const controller = new AbortController();
	const stopped = new Promise<never>((_, reject) => {
		controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
	});
	const watches = signals.map(signal => {
		const onAbort = () => controller.abort(signal.reason);
		signal.addEventListener('abort', onAbort, { once: true });
		return () => signal.removeEventListener('abort', onAbort);
	});
	const timer = setTimeout(() => controller.abort(limits.onTimeout()), limits.timeoutMs);
	try {
		return await Promise.race([work(controller.signal), stopped]);
	} finally {
		clearTimeout(timer);
		for (const unwatch of watches) unwatch();
	}
}

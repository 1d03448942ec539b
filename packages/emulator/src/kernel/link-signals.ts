/** A signal that aborts with the first of others, as long as it is linked to them. */
export interface LinkedSignal {
	readonly signal: AbortSignal;
	/** Takes the listeners off; `AbortSignal.any` would leave one behind on a signal that outlives it. */
	unlink(): void;
}

/** Links a new signal to others. */
export function linkSignals(...sources: readonly AbortSignal[]): LinkedSignal {
	const linked = new AbortController();
	const unlink = () => {
		for (const source of sources) source.removeEventListener('abort', onAbort);
	};
	const onAbort = (event: Event) => {
		// Only signals are listened to.
		linked.abort((event.target as AbortSignal).reason);
		unlink();
	};
	for (const source of sources) {
		if (source.aborted) {
			linked.abort(source.reason);
			unlink();
			break;
		}
		source.addEventListener('abort', onAbort, { once: true });
	}
	return { signal: linked.signal, unlink };
}

const nothing = () => {};

// One listener a signal, however many wait for it: platforms warn of a leak when one signal has more than ten.
const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a function once, when a signal aborts. One that has aborted already calls nothing: ask it first.
 *
 * @returns Ends the listening. When nobody listens any more, nothing is left at the signal.
 */
export function onAbort(signal: AbortSignal | undefined, call: () => void): () => void {
	if (signal === undefined || signal.aborted) return nothing;
	// Each has an entry of its own, also when one function listens twice.
	const entry = () => call();
	const known = listeners.get(signal);
	const entries = known ?? new Set();
	if (known === undefined) {
		listeners.set(signal, entries);
		signal.addEventListener('abort', callAll);
	}
	entries.add(entry);
	return () => {
		entries.delete(entry);
		if (entries.size > 0 || listeners.get(signal) !== entries) return;
		listeners.delete(signal);
		signal.removeEventListener('abort', callAll);
	};
}

function callAll(event: Event): void {
	// Signals have no parents, so this is what the function was added to. `currentTarget` is null in Node 20 when another
	// listener was called before.
	const signal = event.target as AbortSignal;
	signal.removeEventListener('abort', callAll);
	const entries = listeners.get(signal) ?? [];
	listeners.delete(signal);
	// Who leaves meanwhile isn't called any more.
	for (const entry of entries) entry();
}

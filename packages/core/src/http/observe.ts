/** Calls an observer. What it throws, or what its promise rejects with, is its own affair. */
export function observe(call: () => unknown): void {
	try {
		const result = call();
		// An async function is a listener as well, and nobody else would take its rejection.
		if (isThenable(result)) result.then(undefined, () => {});
	} catch {
		// An observer must not disturb the call that it watches.
	}
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
	return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

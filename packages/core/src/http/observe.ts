/** Calls an observer; what it throws is its own affair. */
export function observe(call: () => void): void {
	try {
		call();
	} catch {
		// A hook must not disturb the call that it watches.
	}
}

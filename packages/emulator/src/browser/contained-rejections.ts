/** The `Promise.prototype`s of the realms whose scripts ran in this turn of the event loop. */
const contained = new Set<object>();

/**
 * Keeps a rejection that a page's script leaves unhandled in this turn of the event loop from ending the process, as a
 * browser does. Takes the script's `Promise.prototype`. For no longer than a turn, because a listener for rejections
 * changes what others do: Vitest, for one, stops reporting them.
 */
export function containRejections(promisePrototype: object): void {
	if (contained.size === 0) {
		process.on('unhandledRejection', onRejection);
		// Node reports rejections at the end of the turn, before it comes to this.
		setImmediate(() => {
			contained.clear();
			process.off('unhandledRejection', onRejection);
		});
	}
	contained.add(promisePrototype);
}

function onRejection(reason: unknown, promise: Promise<unknown>): void {
	if (contained.has(Object.getPrototypeOf(promise))) return;
	// Somebody else's: with no other listener, Node would have thrown it.
	if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

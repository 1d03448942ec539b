const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Functions that are called before this process ends. */
const endings = new Set<() => void>();

/**
 * Calls a function when this process ends: by `process.exit`, because nothing is left to do, or by a signal. A signal
 * that the program handles itself is left to the program.
 *
 * @param end Must be synchronous.
 * @returns Removes the function again.
 */
export function endWithProcess(end: () => void): () => void {
	if (endings.size === 0) {
		process.on('exit', endAll);
		for (const signal of signals) process.on(signal, onSignal);
	}
	endings.add(end);
	return () => {
		if (endings.delete(end) && endings.size === 0) stopListening();
	};
}

function endAll(): void {
	for (const end of endings) end();
	endings.clear();
}

function onSignal(signal: NodeJS.Signals): void {
	if (process.listenerCount(signal) > 1) return;
	endAll();
	stopListening();
	// No listener is left, so the signal now ends this process as it ends any other.
	process.kill(process.pid, signal);
}

function stopListening(): void {
	process.off('exit', endAll);
	for (const signal of signals) process.off(signal, onSignal);
}

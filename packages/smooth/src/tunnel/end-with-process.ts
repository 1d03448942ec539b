const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is left to do before this process ends. */
const endings = new Set<() => void>();

/**
 * Does something when this process ends: by `process.exit`, when nothing is left to do, or by a signal. A signal that
 * the program handles itself is left to it.
 *
 * @param end Must not wait for anything.
 * @returns Takes it back.
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
	// Nobody else listens, so that the signal now does what it does to any process.
	process.kill(process.pid, signal);
}

function stopListening(): void {
	process.off('exit', endAll);
	for (const signal of signals) process.off(signal, onSignal);
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
type Signal = keyof typeof signals;

const running = new Set<() => void>();

/**
 * Has a clean-up run when this process ends, by a signal too; returns what takes it back. A signal that nobody else
 * listens to ends the process as it would have without us; else that is for the others to decide.
 */
export function endWithProcess(cleanUp: () => void): () => void {
	// After the listeners that are there already: Playwright first has to end what still writes.
	process.off('exit', onExit).on('exit', onExit);
	if (running.size === 0) {
		for (const name of Object.keys(signals)) process.on(name, onSignal);
	}
	running.add(cleanUp);
	return () => {
		if (!running.delete(cleanUp) || running.size > 0) return;
		process.off('exit', onExit);
		for (const name of Object.keys(signals)) process.off(name, onSignal);
	};
}

function onExit(): void {
	for (const cleanUp of running) cleanUp();
}

function onSignal(name: Signal): void {
	if (process.listenerCount(name) === 1) process.exit(128 + signals[name]);
}

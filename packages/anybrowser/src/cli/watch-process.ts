import { constants } from 'node:os';
import { Interruption, interruptingSignals, OutputLost, ReaderGone } from './interruption.ts';

/** Milliseconds in which a second signal is the first one again: npm and npx pass Ctrl-C on to who has had it already. */
const echoMs = 300;

/**
 * Ends what is under way when the process shall end, in good order: on Ctrl-C and the like, and when nobody reads the
 * output any more. A second Ctrl-C ends the process at once.
 */
export function watchProcess(): AbortSignal {
	const ending = new AbortController();
	let firstAt = Number.NEGATIVE_INFINITY;
	for (const name of interruptingSignals) {
		process.on(name, () => {
			const now = performance.now();
			if (!ending.signal.aborted) {
				firstAt = now;
				ending.abort(new Interruption(name));
			} else if (now - firstAt > echoMs) {
				process.exit(128 + constants.signals[name]);
			}
		});
	}
	process.stdout.on('error', error => ending.abort(isGone(error) ? new ReaderGone() : new OutputLost(error)));
	// Nobody is left to be told.
	process.stderr.on('error', () => {});
	return ending.signal;
}

function isGone(error: Error): boolean {
	return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

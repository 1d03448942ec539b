import { constants } from 'node:os';
import { Interruption, interruptingSignals, OutputLost, ReaderGone } from './interruption.ts';

/** Milliseconds in which a second signal is the first one again: npm and npx pass Ctrl-C on to who has had it already. */
const echoMs = 300;

/**
 * Milliseconds from a signal to the end of the process, whatever is still on its way. Containers kill theirs after ten
 * seconds.
 */
const interruptedMs = 9_000;

/** The same after the end of a command that wasn't interrupted. */
const afterwardsMs = 8_000;

/** A process that is watched. */
export interface WatchedProcess {
	/** Fires when what is under way has to end. */
	readonly signal: AbortSignal;
	/**
	 * Lets the process end: at once when nothing is under way, else when that has ended, such as the answer to a create
	 * that was given up and is undone; but not later than some seconds from now.
	 */
	end(exitCode: number): void;
}

/**
 * Ends what is under way in good order when the process has to end: on Ctrl-C and the like, and when nobody reads the
 * output any more. A second Ctrl-C ends the process at once.
 */
export function watchProcess(): WatchedProcess {
	const ending = new AbortController();
	let firstAt = 0;
	const abort = (reason: Error) => {
		if (!ending.signal.aborted) firstAt = performance.now();
		ending.abort(reason);
	};
	for (const name of interruptingSignals) {
		process.on(name, () => {
			if (!ending.signal.aborted) abort(new Interruption(name));
			else if (performance.now() - firstAt > echoMs) process.exit(128 + constants.signals[name]);
		});
	}
	process.stdout.on('error', error => abort(isGone(error) ? new ReaderGone() : new OutputLost(error)));
	// Nobody is left to be told.
	process.stderr.on('error', () => {});
	return {
		signal: ending.signal,
		end(exitCode) {
			// Not `process.exit`: what is on its way to a pipe, or being undone at a provider, is finished first.
			process.exitCode = exitCode;
			const leftMs = ending.signal.aborted ? firstAt + interruptedMs - performance.now() : afterwardsMs;
			setTimeout(() => process.exit(exitCode), Math.max(0, leftMs)).unref();
		},
	};
}

function isGone(error: Error): boolean {
	return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

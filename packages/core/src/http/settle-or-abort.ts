import { onAbort } from './on-abort.ts';

/**
 * Waits for work that must not be torn off. When the signal aborts first, it rejects at once with the signal's
 * reason, and what the work still brings is undone.
 */
export function settleOrAbort<Result>(
	work: Promise<Result>,
	signal: AbortSignal,
	undo: (result: Result) => Promise<unknown>,
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const leave = () => {
			reject(signal.reason);
			// The caller has gone: neither the work's failure nor that of undoing it has anyone to go to.
			work.then(undo).catch(() => {});
		};
		if (signal.aborted) {
			leave();
			return;
		}
		const release = onAbort(signal, leave);
		work.then(
			result => {
				release();
				resolve(result);
			},
			error => {
				release();
				reject(error);
			},
		);
	});
}

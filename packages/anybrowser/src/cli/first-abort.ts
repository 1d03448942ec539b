import { onAbort } from '@anybrowser/core/provider';

/**
 * A signal that aborts with the first of others, for those that end with the command: nothing takes the listeners off them.
 * `AbortSignal.any` isn't there before Node 20.3.
 */
export function firstAbort(...signals: readonly AbortSignal[]): AbortSignal {
	const first = new AbortController();
	for (const signal of signals) {
		if (signal.aborted) first.abort(signal.reason);
		onAbort(signal, () => first.abort(signal.reason));
	}
	return first.signal;
}

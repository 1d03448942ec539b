import { createAttemptSignal } from '../http/attempt-signal.ts';
import type { ProviderContext } from '../provider/create-provider-context.ts';
import type { ProviderCall } from '../provider/provider-call.ts';

/**
 * Carries out work that isn't one request within the call's `timeout`, `deadline` and `signal`, whether or not it listens
 * to the signal that it gets.
 *
 * @throws AnyBrowserError `timeout`; or the caller's own reason.
 */
export async function bounded<Result>(
	{ runtime, provider }: ProviderContext,
	call: ProviderCall<unknown>,
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const { signal, timeout = runtime.timeoutMs, deadlineMs } = call.scope;
	signal?.throwIfAborted();
	const limit = createAttemptSignal({
		clock: runtime.clock,
		timeoutMs: timeout,
		leftMs: call.leftMs,
		caller: signal,
	});
	try {
		return await limit.orStopped(work(limit.signal));
	} catch (error) {
		if (limit.stopped === undefined) throw error;
		if (limit.stopped === 'abort') throw signal?.reason;
		const message = `${provider}: ${call.operation} was not done within ${Math.min(timeout, deadlineMs)} ms. Give it more with \`timeout\` and \`deadline\``;
		throw call.error('timeout', message, { retryable: true });
	} finally {
		limit.release();
	}
}

import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import { type CallScope, createAttemptSignal } from '@anybrowser/core/provider';
import type { SkyvernContext } from '../skyvern-context.ts';

/**
 * Carries out work that isn't one request within the caller's `timeout`, `deadline` and `signal`, whether or not it
 * listens to the signal that it gets.
 *
 * @throws AnyBrowserError `timeout`; or the caller's own reason.
 */
export async function bounded<Result>(
	{ runtime, provider, timeoutMs }: SkyvernContext,
	operation: string,
	request: RequestOptions | undefined,
	work: (scope: CallScope, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const scope = runtime.open(request);
	scope.signal?.throwIfAborted();
	const { timeout = timeoutMs, deadlineMs } = scope;
	const limit = createAttemptSignal({
		clock: runtime.clock,
		timeoutMs: timeout,
		leftMs: deadlineMs,
		caller: scope.signal,
	});
	try {
		return await limit.orStopped(work(scope, limit.signal));
	} catch (error) {
		if (limit.stopped === undefined) throw error;
		if (limit.stopped === 'abort') throw scope.signal?.reason;
		const message = `${provider}: ${operation} was not done within ${Math.min(timeout, deadlineMs)} ms. Give it more with \`timeout\` and \`deadline\``;
		throw new AnyBrowserError('timeout', message, { provider, operation, retryable: true });
	} finally {
		limit.release();
	}
}

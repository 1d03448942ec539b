import type { Attempt } from '../errors/attempt.ts';
import { acquireSlot, Slot } from './acquire-slot.ts';
import type { AttemptFailure } from './attempt-failure.ts';
import { authorize } from './authorize.ts';
import type { Call } from './call.ts';
import type { FailedAttempt } from './failed-attempt.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import type { LateAnswer } from './late-answer.ts';
import { limiterFor } from './limiter-registry.ts';
import { loadPart } from './load-part.ts';
import { observe } from './observe.ts';
import type { RetryDecision } from './retry-decision.ts';
import { sendAttempt } from './send-attempt.ts';

/** Loaded once, so that only the first failure waits for it. */
let whenFailed: typeof import('./when-failed.ts') | undefined;

/** Milliseconds that a call without a deadline waits at most because a server asks it to. */
const maxPatienceMs = 120_000;

/**
 * Carries a call through its attempts.
 *
 * @param attempts Filled with what was sent.
 * @param leaving What becomes of a request in flight whose caller leaves: `abortInFlight` ends it; for a write that can
 * be undone, `late` takes the answer that comes too late.
 */
export async function runAttempts<Raw>(
	config: HttpRuntimeConfig,
	call: Call<Raw>,
	attempts: Attempt[],
	{
		abortInFlight,
		late,
	}: { readonly abortInFlight: AbortSignal | undefined; readonly late?: LateAnswer<Raw> | undefined },
): Promise<Raw> {
	const { operation, scope } = call;
	const { clock, hooks, provider, baseUrl, fetch } = config;
	const authorization = authorize(config, scope);
	const limiter = limiterFor(fetch, { provider, baseUrl, key: authorization.key }, clock);
	const startedAt = clock.now();
	const maxRetries = scope.maxRetries ?? config.maxRetries;
	const loadFailed = async (isSent: boolean) => {
		whenFailed ??= await loadPart(() => import('./when-failed.ts'), { provider, operation, isSent });
		return whenFailed;
	};
	const fail = async (failure: AttemptFailure, decision: RetryDecision, requestId?: string) => {
		const { callError } = await loadFailed(attempts.length > 0);
		const details = { attempts, requestId };
		return callError({ config, call, authorization, failure, decision, startedAt, late, details });
	};
	const sendUntil = Math.min(scope.deadlineAt, operation.sendUntil ?? Number.POSITIVE_INFINITY);
	const sending =
		sendUntil === scope.deadlineAt
			? scope
			: { ...scope, deadlineAt: sendUntil, deadlineMs: Math.min(scope.deadlineMs, sendUntil - startedAt) };
	const patience = () => (sendUntil === Number.POSITIVE_INFINITY ? maxPatienceMs : sendUntil - clock.now());
	// Before the time that is left is looked at: loading takes some of it.
	const { serializeQuery } = scope.query ? await loadQuery(provider, operation) : {};

	for (let number = 1; ; number++) {
		scope.signal?.throwIfAborted();
		const leftMs = patience();
		// Nothing is sent that could not be answered in time, and a first attempt that wasn't sent leaves no doubt.
		if (leftMs <= 0) throw await fail({ type: 'timeout', limit: 'deadline', ms: sending.deadlineMs }, 'fail');
		if (limiter.pausedForMs >= leftMs) throw await fail({ type: 'paused', retryAfterMs: limiter.pausedForMs }, 'fail');
		limiter.limitTo(config.maxConcurrency);
		const acquired = acquireSlot(limiter, operation, sending, clock);
		const slot = acquired instanceof Slot ? acquired : await acquired;
		if (!(slot instanceof Slot)) throw await fail(slot, 'fail');
		if (scope.signal?.aborted) {
			// The caller left just as its turn came: nothing is sent any more, though what can be undone isn't torn off in flight.
			slot.release();
			throw scope.signal.reason;
		}
		let found: readonly [FailedAttempt, typeof import('./when-failed.ts')];
		try {
			const outcome = await sendAttempt({
				config,
				call,
				authorization,
				number,
				slot,
				serializeQuery,
				abort: abortInFlight,
				late,
			});
			if ('data' in outcome) {
				attempts.push(outcome.attempt);
				return outcome.data;
			}
			// While it has its slot: what it learns may keep others from being sent.
			const parts = await loadFailed(true);
			// Only for an answer: what brings these parts may be out of reach as well, where nothing was answered.
			if (outcome.fault.type === 'refused') await parts.loadRefusals(config, { operation, isSent: true });
			abortInFlight?.throwIfAborted();
			found = [outcome, parts];
		} catch (error) {
			if (!slot.isYielded) throw error;
			// It waited for news in vain, as it might have at the server: it goes on when it gets a slot again.
			number--;
			continue;
		} finally {
			slot.release();
		}
		const [outcome, { explainAttempt, decideRetry, backoff }] = found;
		const { attempt, failure, requestId } = explainAttempt(outcome, config, authorization);
		attempts.push(attempt);
		const goneAlready = operation.kind === 'idempotent' && number > 1 && attempt.status === 404;
		// An operation that only had to be done has no data that anyone reads.
		if (goneAlready) return undefined as Raw;

		const decision = decideRetry(operation.kind, failure);
		const asked = failure.type === 'status' ? failure.retryAfterMs : undefined;
		const delayMs = asked ?? backoff(number, clock.random());
		const isPause = attempt.status === 429 && decision === 'retry' && call.elsewhere === undefined;
		if (isPause) limiter.pauseFor(Math.min(delayMs, maxPatienceMs));
		if (decision !== 'retry' || number > maxRetries || delayMs >= patience()) {
			throw await fail(failure, decision, requestId);
		}
		const reason = attempt.problem ?? '';
		observe(() => hooks.onRetry?.({ provider, operation: operation.name, attempt: number, delayMs, reason }));
		await clock.sleep(delayMs, scope.signal);
	}
}

function loadQuery(provider: string, operation: Call<never>['operation']) {
	return loadPart(() => import('./serialize-query.ts'), { provider, operation, isSent: false });
}

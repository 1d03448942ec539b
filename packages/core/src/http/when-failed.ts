import type { Attempt } from '../errors/attempt.ts';
import { describeIssues } from '../errors/describe-issues.ts';
import { type AttemptFailure, describeFailure } from './attempt-failure.ts';
import type { Authorization } from './authorize.ts';
import type { FailedAttempt } from './failed-attempt.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { createRedactor } from './redactor.ts';
import { refusalsOf } from './refusals.ts';
import { asksToComeBack, retryAfterMs } from './retry-after.ts';
import { thrownFailure } from './thrown-failure.ts';

// What a call needs when an attempt has failed. It is loaded then: most calls succeed.
export { backoff } from './backoff.ts';
export { callError } from './call-error.ts';
export { loadRefusals } from './refusals.ts';
export { decideRetry } from './retry-decision.ts';

/** Characters that are told of a provider's id for a request. */
const maxRequestIdLength = 200;

/** What it means that an attempt failed. */
export interface ExplainedAttempt {
	readonly attempt: Attempt;
	readonly failure: AttemptFailure;
	readonly requestId: string | undefined;
}

/** Reads what it means that an attempt failed. */
export function explainAttempt(
	failed: FailedAttempt,
	config: HttpRuntimeConfig,
	authorization: Authorization,
): ExplainedAttempt {
	const { number, durationMs, response } = failed;
	const { text } = createRedactor([authorization.key], authorization.secrets);
	const failure = failureOf(failed, config, authorization);
	const id = response?.headers.get('x-request-id');
	return {
		attempt: { number, durationMs, status: response?.status ?? null, problem: text(describeFailure(failure)) },
		failure: withRemedy(failure, config),
		requestId: id ? text(id).slice(0, maxRequestIdLength) : undefined,
	};
}

function failureOf(
	{ fault, response }: FailedAttempt,
	config: HttpRuntimeConfig,
	{ headers }: Authorization,
): AttemptFailure {
	switch (fault.type) {
		case 'timeout':
			return fault;
		case 'thrown':
			return thrownFailure(fault.error, { isHandedOver: fault.isHandedOver, response, headers });
		case 'invalid': {
			const { status, issues } = fault;
			const reason = issues
				? `the answer is not what the API promises: ${describeIssues(issues)}`
				: 'the answer is nested deeper than can be checked';
			return { type: 'invalid', status, reason };
		}
		case 'refused': {
			const { status, headers: head } = fault.response;
			return {
				type: 'status',
				status,
				body: fault.body,
				retryAfterMs: retryAfterMs(head, config.clock.wallTime()),
				isRefusal: asksToComeBack(head) && refusalsOf(config).isRefusal?.(status, fault.body) === true,
			};
		}
	}
}

function withRemedy(failure: AttemptFailure, config: HttpRuntimeConfig): AttemptFailure {
	if (failure.type !== 'status') return failure;
	const remedy = refusalsOf(config).remedyFor?.(failure.status, failure.body);
	if (remedy === undefined) return failure;
	const { text, isPassing } = typeof remedy === 'string' ? { text: remedy } : remedy;
	return { ...failure, remedy: text, isPassing };
}

import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError, type ErrorDetails } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import { type AttemptFailure, describeFailure } from './attempt-failure.ts';
import type { Authorization } from './authorize.ts';
import type { Call } from './call.ts';
import { describeBody } from './describe-body.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import type { LateAnswer } from './late-answer.ts';
import { createRedactor } from './redactor.ts';
import { refusalsOf } from './refusals.ts';
import type { RetryDecision } from './retry-decision.ts';
import { codeForStatus } from './status-code.ts';

/** What is known about a call when it fails for good. */
export interface FailedCall {
	readonly config: HttpRuntimeConfig;
	readonly call: Pick<Call<never>, 'operation'>;
	readonly authorization: Authorization;
	readonly failure: AttemptFailure;
	readonly decision: RetryDecision;
	readonly details: ErrorDetails;
	/** By the clock's `now()`. */
	readonly startedAt: number;
	/** Learns what the caller is told of, so that it isn't undone when the answer comes late. */
	readonly late?: Pick<LateAnswer<never>, 'tell' | 'timeoutMs'> | undefined;
}

/** The error for a failed call: what happened, and what to do next. Holds no secret. */
export function callError(failed: FailedCall): AnyBrowserError {
	const { failure, decision } = failed;
	const { provider } = failed.config;
	const { operation } = failed.call;
	const redactor = createRedactor([failed.authorization.key], failed.authorization.secrets);
	const code = decision === 'ambiguous' ? 'ambiguous_outcome' : codeForFailure(failed);
	const said = failure.type === 'status' ? describeBody(failure.body, redactor.text) : undefined;
	const what = `${provider}: ${operation.name} failed: ${describeFailure(failure)}${said ? ` (${said})` : ''}`;
	const remedy = 'remedy' in failure ? failure.remedy : undefined;
	const isPassing = failure.type === 'status' && failure.isPassing === true;
	const next = remedy ?? nextStep(code, failed);
	const cause = 'cause' in failure ? redactor.cause(failure.cause) : undefined;
	const message = redactor.text(next ? `${what}. ${next}` : what);
	const details: ErrorDetails = {
		...failed.details,
		provider,
		operation: operation.name,
		status: 'status' in failure ? failure.status : undefined,
		retryAfterMs: 'retryAfterMs' in failure ? failure.retryAfterMs : undefined,
		retryable:
			decision === 'retry' || code === 'timeout' || (code === 'rate_limited' && (remedy === undefined || isPassing)),
		limit: code === 'rate_limited' ? (isPassing ? 'concurrency' : 'rate') : undefined,
		cause,
	};
	if (decision !== 'ambiguous') return new AnyBrowserError(code, message, details);
	const { findSince } = operation;
	return new AmbiguousOutcomeError(
		message,
		details,
		findSince &&
			(async () => {
				const found = await findSince(() => new Date(failed.config.serverClock.timeAt(failed.startedAt)));
				return failed.late?.tell(found) ?? found;
			}),
	);
}

function codeForFailure({ failure, config }: FailedCall): ErrorCode {
	switch (failure.type) {
		case 'network':
			return 'connection';
		case 'local':
			return failure.code;
		case 'timeout':
			return 'timeout';
		case 'status':
			return refusalsOf(config).readStatus?.(failure.status, failure.body) ?? codeForStatus(failure.status);
		case 'paused':
			return 'rate_limited';
		case 'invalid':
			return 'invalid_response';
	}
}

function nextStep(code: ErrorCode, { call, failure, config, late }: FailedCall): string | undefined {
	switch (code) {
		case 'ambiguous_outcome': {
			const what = 'It may have been executed all the same, so it was not sent again.';
			const isAwaited = late !== undefined && late.timeoutMs > 0 && failure.type === 'timeout';
			const undone = isAwaited ? ` If the answer comes within ${late.timeoutMs} ms, what was made is ended.` : '';
			const unseen = call.operation.findSince ? ' To find none proves nothing yet: it may appear late.' : '';
			return `${what}${undone} ${call.operation.lookFor ?? 'Look before you repeat it.'}${unseen}`;
		}
		case 'authentication':
			return `Check the key: ${config.keyHint}.`;
		case 'rate_limited':
			return 'retryAfterMs' in failure && failure.retryAfterMs !== undefined
				? `Come back in ${failure.retryAfterMs} ms.`
				: 'Come back later, or do less at once.';
		case 'insufficient_credits':
			return 'The account has no credits left: add some, and call again.';
		case 'connection':
			return 'Check the network and `baseUrl`.';
		default:
			return undefined;
	}
}

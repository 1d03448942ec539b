import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError, type ErrorDetails } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import { type AttemptFailure, describeFailure } from './attempt-failure.ts';
import { describeBody } from './describe-body.ts';
import type { Operation } from './operation.ts';
import type { Redactor } from './redactor.ts';
import type { RetryDecision } from './retry-decision.ts';
import { codeForStatus } from './status-code.ts';

/** What is known about a call when it fails for good. */
export interface FailedCall {
	readonly provider: string;
	readonly operation: Operation;
	readonly failure: AttemptFailure;
	readonly decision: RetryDecision;
	readonly details: ErrorDetails;
	readonly startedAt: Date;
	readonly redactor: Redactor;
	/** The provider's own reading of a status, before the usual one. */
	readonly readStatus: ((status: number, body: unknown) => ErrorCode | undefined) | undefined;
	/** Where the key comes from, as a sentence's end, for what to do when it's refused. */
	readonly keyHint: string;
}

/** The error for a failed call: what happened, and what to do next. Holds no secret. */
export function callError(call: FailedCall): AnyBrowserError {
	const { provider, operation, failure, decision, redactor } = call;
	const code = decision === 'ambiguous' ? 'ambiguous_outcome' : codeForFailure(call);
	const said = failure.type === 'status' ? describeBody(failure.body) : undefined;
	const what = `${provider}: ${operation.name} failed: ${describeFailure(failure)}${said ? ` (${said})` : ''}`;
	const remedy = failure.type === 'status' ? failure.remedy : undefined;
	const next = remedy ?? nextStep(code, call);
	const cause = 'cause' in failure ? redactor.cause(failure.cause) : undefined;
	const message = redactor.text(next ? `${what}. ${next}` : what);
	const details: ErrorDetails = {
		...call.details,
		provider,
		operation: operation.name,
		status: 'status' in failure ? failure.status : undefined,
		retryAfterMs: 'retryAfterMs' in failure ? failure.retryAfterMs : undefined,
		retryable: decision === 'retry' || code === 'timeout' || (code === 'rate_limited' && remedy === undefined),
		cause,
	};
	if (decision !== 'ambiguous') return new AnyBrowserError(code, message, details);
	const { findSince } = operation;
	return new AmbiguousOutcomeError(message, details, findSince && (() => findSince(call.startedAt)));
}

function codeForFailure({ failure, readStatus }: FailedCall): ErrorCode {
	switch (failure.type) {
		case 'network':
			return 'connection';
		case 'timeout':
			return 'timeout';
		case 'status':
			return readStatus?.(failure.status, failure.body) ?? codeForStatus(failure.status);
		case 'paused':
			return 'rate_limited';
		case 'invalid':
			return 'invalid_response';
	}
}

function nextStep(code: ErrorCode, { operation, failure, keyHint }: FailedCall): string | undefined {
	switch (code) {
		case 'ambiguous_outcome':
			return `It may have been executed all the same, so it was not sent again. ${operation.lookFor ?? 'Look before you repeat it.'}`;
		case 'authentication':
			return `Check the key: ${keyHint}.`;
		case 'rate_limited':
			return 'retryAfterMs' in failure && failure.retryAfterMs !== undefined
				? `Come back in ${failure.retryAfterMs} ms.`
				: 'Come back later, or do less at once.';
		case 'connection':
			return 'Check the network and `baseUrl`.';
		default:
			return undefined;
	}
}

import type { AttemptFailure } from './attempt-failure.ts';
import type { OperationKind } from './call.ts';

/**
 * `retry`: safe to send again. `fail`: final. `ambiguous`: it may have been executed, and must not be sent again.
 */
export type RetryDecision = 'retry' | 'fail' | 'ambiguous';

const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether a failed attempt may be repeated. */
export function decideRetry(kind: OperationKind, failure: AttemptFailure): RetryDecision {
	if ('remedy' in failure && failure.remedy !== undefined) return 'fail';
	return kind === 'write' ? decideForWrite(failure) : decideForRepeatable(failure);
}

function decideForRepeatable(failure: AttemptFailure): RetryDecision {
	switch (failure.type) {
		case 'network':
			return 'retry';
		case 'timeout':
			return failure.limit === 'attempt' ? 'retry' : 'fail';
		case 'status':
			return transientStatuses.has(failure.status) ? 'retry' : 'fail';
		case 'local':
		case 'paused':
		case 'invalid':
			return 'fail';
	}
}

function decideForWrite(failure: AttemptFailure): RetryDecision {
	switch (failure.type) {
		case 'network':
			return failure.neverSent ? 'retry' : 'ambiguous';
		case 'timeout':
			return 'ambiguous';
		case 'status':
			if (failure.status === 429) return 'retry';
			// A gateway in between may say it when the request has been executed, so it must be the vendor's own word.
			if (failure.status === 503 && failure.isRefusal) return 'retry';
			return failure.status === 408 || failure.status >= 500 ? 'ambiguous' : 'fail';
		case 'local':
		case 'paused':
			return 'fail';
		case 'invalid':
			// A success that can't be read is still a success; a redirect is an answer, and nothing was executed.
			return failure.status >= 200 && failure.status < 300 ? 'ambiguous' : 'fail';
	}
}

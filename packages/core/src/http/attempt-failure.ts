import { causes } from './causes.ts';

/** Why one attempt failed. `remedy`: set when repeating at once won't help, and says what will, as a sentence. */
export type AttemptFailure =
	/** No answer. `neverSent`: the connection was provably not made, so nothing was executed. */
	| {
			readonly type: 'network';
			readonly cause: unknown;
			readonly neverSent: boolean;
			readonly remedy?: string | undefined;
	  }
	/** No request could be made of what was given, or the platform sends none like it. */
	| {
			readonly type: 'local';
			readonly code: 'configuration' | 'invalid_request';
			readonly reason: string;
			readonly cause: unknown;
	  }
	/** The attempt, or the whole call, took too long. */
	| { readonly type: 'timeout'; readonly limit: 'attempt' | 'deadline'; readonly ms: number }
	| {
			readonly type: 'status';
			readonly status: number;
			/** Parsed JSON, or the text as it came. */
			readonly body: unknown;
			readonly retryAfterMs: number | undefined;
			/** Whether the vendor itself said it and has executed nothing. A gateway may say it of what was executed. */
			readonly isRefusal?: boolean | undefined;
			readonly remedy?: string | undefined;
			/** With a remedy: whether it may be taken later all the same. */
			readonly isPassing?: boolean | undefined;
	  }
	/** Nothing was sent: the provider's pause outlasts the call. */
	| { readonly type: 'paused'; readonly retryAfterMs: number }
	/** An answer that can't be used. */
	| { readonly type: 'invalid'; readonly status: number; readonly reason: string; readonly cause?: unknown };

/** A few words for logs and messages. */
export function describeFailure(failure: AttemptFailure): string {
	switch (failure.type) {
		case 'network':
			return `network failure (${networkReason(failure.cause)})`;
		case 'local':
			return failure.reason;
		case 'timeout':
			return `no complete answer within ${failure.ms} ms`;
		case 'status':
			return `status ${failure.status}`;
		case 'paused':
			return `the provider asked for a pause of ${failure.retryAfterMs} ms`;
		case 'invalid':
			return failure.reason;
	}
}

function networkReason(error: unknown): string {
	for (const { code, cause, message } of causes(error)) {
		if (typeof code === 'string') return code;
		if (cause === undefined && typeof message === 'string') return message;
	}
	return String(error);
}

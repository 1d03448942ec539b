/** Why one attempt failed. */
export type AttemptFailure =
	/** No answer. `neverSent`: the connection was provably not made, so nothing was executed. */
	| { readonly type: 'network'; readonly cause: unknown; readonly neverSent: boolean }
	/** The attempt, or the whole call, took too long. */
	| { readonly type: 'timeout'; readonly limit: 'attempt' | 'deadline'; readonly ms: number }
	| {
			readonly type: 'status';
			readonly status: number;
			/** Parsed JSON, or the text as it came. */
			readonly body: unknown;
			readonly retryAfterMs: number | undefined;
			/** Set when repeating won't help: what will, as a sentence. */
			readonly remedy?: string | undefined;
	  }
	/** Nothing was sent: the provider's pause outlasts the call. */
	| { readonly type: 'paused'; readonly retryAfterMs: number }
	/** An answer that can't be used. */
	| { readonly type: 'invalid'; readonly status: number; readonly reason: string; readonly cause?: unknown };

// Node's and Bun's names for "no connection was made".
const neverSentCodes = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
	'ConnectionRefused',
]);

// Deno has no codes; this is what it says when connecting failed.
const neverSentWords = 'client error (Connect)';

/** Whether an error of `fetch` proves that no request left this machine. */
export function wasNeverSent(error: unknown): boolean {
	for (let current: unknown = error, depth = 0; isObject(current) && depth < 5; current = current['cause'], depth++) {
		if (typeof current['code'] === 'string' && neverSentCodes.has(current['code'])) return true;
		if (typeof current['message'] === 'string' && current['message'].includes(neverSentWords)) return true;
		// Several addresses of one host were tried: all must have failed to connect.
		const errors = current['errors'];
		if (Array.isArray(errors) && errors.length > 0) return errors.every(wasNeverSent);
	}
	return false;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** A few words for logs and messages. */
export function describeFailure(failure: AttemptFailure): string {
	switch (failure.type) {
		case 'network':
			return `network failure (${networkReason(failure.cause)})`;
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

function networkReason(cause: unknown): string {
	for (let current: unknown = cause, depth = 0; isObject(current) && depth < 5; current = current['cause'], depth++) {
		if (typeof current['code'] === 'string') return current['code'];
		if (current['cause'] === undefined && typeof current['message'] === 'string') return current['message'];
	}
	return String(cause);
}

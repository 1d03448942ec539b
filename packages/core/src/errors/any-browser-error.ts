import type { Attempt } from './attempt.ts';
import type { ErrorCode } from './error-code.ts';
import { excerpt } from './excerpt.ts';

/** What an error is made of; all but the message optional. */
export interface ErrorDetails {
	readonly provider?: string | undefined;
	readonly operation?: string | undefined;
	readonly status?: number | undefined;
	readonly requestId?: string | undefined;
	readonly retryable?: boolean | undefined;
	readonly retryAfterMs?: number | undefined;
	readonly limit?: 'rate' | 'concurrency' | undefined;
	readonly attempts?: readonly Attempt[] | undefined;
	readonly cause?: unknown;
}

/** Characters of a message. Its parts are cut where they are quoted, so that what to do next is kept; this is the last resort. */
const maxMessage = 4_000;

// Registered globally, so that errors of another copy of this package are recognised too.
const brand: unique symbol = Symbol.for('anybrowser.error');

/** The one error that this project throws, but for the caller's own abort reason. */
export class AnyBrowserError extends Error {
	override readonly name: string = 'AnyBrowserError';
	readonly code: ErrorCode;
	readonly provider: string | undefined;
	/** The operation as this project names it, for example `sessions.create`. */
	readonly operation: string | undefined;
	/** The HTTP status that led here. */
	readonly status: number | undefined;
	/** The provider's id for the request, when it sent one. */
	readonly requestId: string | undefined;
	/** Whether the same call may succeed later without a change. */
	readonly retryable: boolean;
	/** Milliseconds that the provider asked to wait. */
	readonly retryAfterMs: number | undefined;
	/** Of `rate_limited`: whether too much was asked for in too little time, or too much is open at once. */
	readonly limit: 'rate' | 'concurrency' | undefined;
	/** Every request that was sent, in order. */
	readonly attempts: readonly Attempt[];

	constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
		super(excerpt(message, maxMessage), details.cause === undefined ? undefined : { cause: details.cause });
		this.code = code;
		this.provider = details.provider;
		this.operation = details.operation;
		this.status = details.status;
		this.requestId = details.requestId;
		this.retryable = details.retryable ?? false;
		this.retryAfterMs = details.retryAfterMs;
		this.limit = details.limit;
		this.attempts = Object.freeze([...(details.attempts ?? [])]);
		Object.defineProperty(this, brand, { value: true });
	}

	/** Whether something is such an error, of this code if one is given. Works across copies of this package. */
	static is<Code extends ErrorCode = ErrorCode>(
		error: unknown,
		code?: Code,
	): error is AnyBrowserError & { readonly code: Code } {
		if (typeof error !== 'object' || error === null || !(brand in error)) return false;
		return code === undefined || ('code' in error && error.code === code);
	}

	toJSON(): Record<string, unknown> {
		const { name, message, code, provider, operation, status, requestId, retryable, retryAfterMs, limit, attempts } =
			this;
		return { name, code, message, provider, operation, status, requestId, retryable, retryAfterMs, limit, attempts };
	}
}

import { AnyBrowserError } from './any-browser-error.ts';

/** A session that had to be closed, by `sessions.use` or `await using`, and may still be open. */
export class SessionLeftOpenError extends AnyBrowserError {
	override readonly name = 'SessionLeftOpenError';
	readonly sessionId: string;
	/** What `sessions.use` would have rejected with, had the session been closed; `undefined` when the work succeeded. */
	readonly suppressed: unknown;
	/** What the work in `sessions.use` returned. */
	readonly result: unknown;

	/** @param cause Why the last attempt to close it failed. */
	constructor(
		session: { readonly id: string; readonly provider: string },
		cause: unknown,
		work: { readonly suppressed?: unknown; readonly result?: unknown } = {},
	) {
		const why = cause instanceof Error ? cause.message : String(cause);
		const message = `sessions.close: the session ${session.id} may still be open: closing it failed several times (${why}). Close it later: sessions.close("${session.id}")`;
		const details = AnyBrowserError.is(cause)
			? { status: cause.status, requestId: cause.requestId, attempts: cause.attempts, retryable: cause.retryable }
			: {};
		const { id, provider } = session;
		const code = AnyBrowserError.is(cause) ? cause.code : 'provider';
		super(code, message, { ...details, provider, operation: 'sessions.close', cause });
		this.sessionId = id;
		this.suppressed = work.suppressed;
		this.result = work.result;
	}
}

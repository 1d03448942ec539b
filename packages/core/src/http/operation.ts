import type { Creation } from '../errors/ambiguous-outcome-error.ts';

/**
 * How an operation may be repeated. It is the operation that decides, not the HTTP method.
 *
 * - `read`: changes nothing, may always be repeated.
 * - `write`: must not happen twice. Repeated only when it was provably not executed.
 * - `idempotent`: twice is the same as once, such as a close. A 404 on a repetition means that the first one worked.
 * - `repeatable`: twice is the same as once too, such as an update, but its answer is read: a 404 is always a failure.
 */
export type OperationKind = 'read' | 'write' | 'idempotent' | 'repeatable';

export interface Operation {
	/** As this project names it, for example `sessions.create`. */
	readonly name: string;
	readonly kind: OperationKind;
	/** For a `write`: how to find out whether it was executed, as a sentence. */
	readonly lookFor?: string | undefined;
	/**
	 * For a `write`: lists what appeared at the provider since a moment, and that this process doesn't know. The moment is
	 * by the server's clock, which the first answer may have to tell, so it is asked for once something was read.
	 */
	readonly findSince?: ((since: () => Date) => Promise<readonly Creation[]>) | undefined;
	/** The server may hold the answer back on purpose, so the request takes no slot of those under way. */
	readonly isHeld?: boolean | undefined;
	/**
	 * Since when it must not be sent any more, by the clock's `now()`: another process may send it then. An attempt that was
	 * begun before may be answered later. Default: none.
	 */
	readonly sendUntil?: number | undefined;
}

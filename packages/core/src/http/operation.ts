/**
 * How an operation may be repeated. It is the operation that decides, not the HTTP method.
 *
 * - `read`: changes nothing, may always be repeated.
 * - `write`: must not happen twice. Repeated only when it was provably not executed.
 * - `idempotent`: twice is the same as once, such as a close. A 404 on a repetition means that the first one worked.
 */
export type OperationKind = 'read' | 'write' | 'idempotent';

export interface Operation {
	/** As this project names it, for example `sessions.create`. */
	readonly name: string;
	readonly kind: OperationKind;
	/** For a `write`: how to find out whether it was executed, as a sentence. */
	readonly lookFor?: string | undefined;
}

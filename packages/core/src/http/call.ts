import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { CallScope } from './call-scope.ts';
import type { ExtraParameters } from './extra-parameters.ts';

/**
 * How an operation may be repeated. It is the operation that decides, not the HTTP method.
 *
 * - `read`: changes nothing, may always be repeated.
 * - `write`: must not happen twice. Repeated only when it was provably not executed.
 * - `idempotent`: twice is the same as once, such as a close. A 404 on a repetition means that the first one worked.
 * - `repeatable`: twice is the same as once too, such as an update, but its answer is read: a 404 is always a failure.
 */
export type OperationKind = 'read' | 'write' | 'idempotent' | 'repeatable';

/** One operation of a provider's API. `Found`: what a write may have made. */
export interface Operation<Found extends { readonly id: string } = { readonly id: string }> {
	/** As this project names it, for example `sessions.create`. */
	readonly name: string;
	readonly kind: OperationKind;
	/** For a `write`: how to find out whether it was executed, as a sentence. */
	readonly lookFor?: string | undefined;
	/**
	 * For a `write`: lists what appeared at the provider since a moment, and that this process doesn't know. The moment is
	 * by the server's clock, which the first answer may have to tell, so it is asked for once something was read.
	 */
	readonly findSince?: ((since: () => Date) => Promise<readonly Found[]>) | undefined;
	/** The server may hold the answer back on purpose, so the request takes no slot of those under way. */
	readonly isHeld?: boolean | undefined;
	/**
	 * Since when it must not be sent any more, by the clock's `now()`: another process may send it then. An attempt that was
	 * begun before may be answered later. Default: none.
	 */
	readonly sendUntil?: number | undefined;
}

/**
 * What a request needs for one attempt, as openapi-fetch takes it. Everything must be in the request.
 *
 * An alias, not an interface: openapi-fetch wants an index signature, which only an alias has by implication.
 */
export type AttemptInit = ExtraParameters & {
	readonly headers: Readonly<Record<string, string | null>>;
	/** Where `fetch` doesn't take the signal beside the request, the request carries it. */
	readonly signal?: AbortSignal;
	readonly redirect: 'manual';
	readonly fetch: (request: Request) => Promise<Response>;
};

/** The answer to a request, as openapi-fetch returns it. */
export interface Reply<Raw> {
	readonly data?: Raw | undefined;
	readonly error?: unknown;
	readonly response: Response;
}

/** One call: an operation, the caller's options for it, and how to send it once. */
export interface Call<Raw> {
	readonly operation: Operation;
	readonly scope: CallScope;
	/** Sends the request once. Everything in `init` must reach openapi-fetch. */
	readonly send: (init: AttemptInit) => Promise<Reply<Raw>>;
	/** What a successful answer must look like; what it doesn't mention is let through. */
	readonly schema?: StandardSchemaV1 | undefined;
	/** For a write: undoes what was made when the caller has left meanwhile, or its time was up. */
	readonly undo?: (data: Raw) => Promise<unknown>;
	/** For a write that can be undone: the id of what was made. */
	readonly idOf?: (data: Raw) => string;
	/** For an address that isn't the API's. Default: it is the API's. */
	readonly elsewhere?: Elsewhere;
}

/**
 * A call to an address that a provider gave, which lets in by itself: neither key nor headers go along, its query is a secret
 * that hooks aren't told, and its server's time and its 429 say nothing of the API.
 */
export interface Elsewhere {
	/** Follows the redirects of an answer. */
	readonly follow: (
		send: (request: Request) => Promise<Response>,
		request: Request,
		first: Response,
	) => Promise<Response>;
}

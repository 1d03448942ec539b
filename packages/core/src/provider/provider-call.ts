import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Capability } from '../contract/capability.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import type { Warning } from '../contract/warning.ts';
import type { Creation } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError, type ErrorDetails } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { UnsupportedCapabilityError } from '../errors/unsupported-capability-error.ts';
import type { AttemptInit, Operation, Reply } from '../http/call.ts';
import { type CallScope, followUp, remaining, within } from '../http/call-scope.ts';
import { requireSameId } from '../http/require-same-id.ts';
import type { ContentCall } from './content-bounds.ts';
import type { ProviderContext } from './create-provider-context.ts';

/** Sends a request once, through a client that is bound to the attempt. */
export type Send<Http, Raw> = (http: Http) => Promise<Reply<Raw>>;

/** What a write brings besides its request. */
export interface WriteOptions<Raw> extends Pick<Operation<Creation>, 'lookFor' | 'findSince' | 'sendUntil'> {
	/** Undoes what was made when the caller has left meanwhile. */
	readonly undo?: (made: Raw) => Promise<unknown>;
	/** The id of what was made, where it can be undone. */
	readonly idOf?: (made: Raw) => string;
}

/** The key and the headers of a call, for whatever else is sent on its behalf. */
export type Credentials = Pick<RequestOptions, 'apiKey' | 'headers'>;

/**
 * One call of a provider's method: the operation's name and the caller's options, and everything that is done under them.
 *
 * All requests of a call share its deadline, its signal, its key and its headers.
 */
export class ProviderCall<Http, Name extends string = string> {
	/** As errors, hooks and spans name it. */
	readonly operation: Name;
	readonly scope: CallScope;
	readonly #context: ProviderContext;
	readonly #bind: (init: AttemptInit) => Http;

	constructor(context: ProviderContext, bind: (init: AttemptInit) => Http, operation: Name, scope: CallScope) {
		this.#context = context;
		this.#bind = bind;
		this.operation = operation;
		this.scope = scope;
	}

	/** Checks an id before it goes into an address. @throws AnyBrowserError `invalid_request` */
	id(value: unknown, what: string): string {
		return this.#context.pathId(value, what, this.operation);
	}

	/**
	 * What was read, if it is what was asked for: a cache or a proxy can give another's.
	 *
	 * @throws AnyBrowserError `invalid_response`
	 */
	requireSame<Read extends { readonly id: string }>(id: string, read: Read): Read {
		const { provider } = this.#context;
		requireSameId({ provider, operation: this.operation, asked: id, answered: read.id });
		return read;
	}

	/** Refuses what the provider lacks, or returns warnings about it. @throws UnsupportedCapabilityError */
	check(used: readonly Capability[]): readonly Warning[] {
		return this.#context.guard.check(this.operation, used);
	}

	/** An error for an operation that the provider lacks altogether. */
	unsupported(capability: Capability): UnsupportedCapabilityError {
		return this.#context.guard.refusal(this.operation, capability);
	}

	/** An `invalid_request` error, worded as `operation: message`, for what can't be right. */
	refuse(message: string): AnyBrowserError {
		return this.error('invalid_request', `${this.operation}: ${message}`);
	}

	/**
	 * A `session_closed` error.
	 *
	 * @param known How it ended, in the vendor's word, and the refusal that told of it.
	 */
	sessionEnded(
		sessionId: string,
		{ status, cause }: { readonly status?: string; readonly cause?: AnyBrowserError | undefined } = {},
	): AnyBrowserError {
		const ended = status === undefined ? 'has ended' : `has ended (${status})`;
		const message = `${this.operation}: the session ${sessionId} ${ended}. Open another one`;
		return this.error('session_closed', message, { cause, status: cause?.status, attempts: cause?.attempts });
	}

	/** An error of this call. */
	error(code: ErrorCode, message: string, details: Omit<ErrorDetails, 'provider' | 'operation'> = {}): AnyBrowserError {
		const { provider } = this.#context;
		return new AnyBrowserError(code, message, { ...details, provider, operation: this.operation });
	}

	/**
	 * A request that changes nothing. It is repeated on passing faults.
	 *
	 * @param schema `undefined` for an answer that has no shape to check, such as the bytes of a file.
	 */
	read<Raw>(
		schema: StandardSchemaV1 | undefined,
		send: Send<Http, Raw>,
		options: Pick<Operation, 'isHeld'> = {},
	): Promise<Raw> {
		return this.#send('read', schema, send, options);
	}

	/** A request that must not be executed twice. It is repeated only when it provably was not executed. */
	write<Raw>(schema: StandardSchemaV1, send: Send<Http, Raw>, options: WriteOptions<Raw>): Promise<Raw> {
		const { undo, idOf, ...operation } = options;
		const ending = { ...(undo && { undo }), ...(idOf && { idOf }) };
		return this.#send('write', schema, send, operation, ending);
	}

	/** A request that has the same effect twice as once, and whose answer is read, such as an update. */
	repeatable<Raw>(schema: StandardSchemaV1, send: Send<Http, Raw>): Promise<Raw> {
		return this.#send('repeatable', schema, send);
	}

	/**
	 * A request that has the same effect twice as once, and whose answer nobody needs, such as a close.
	 *
	 * @param schema What the answer must look like, so that a web page from a proxy isn't taken for success.
	 */
	async idempotent(send: Send<Http, unknown>, schema?: StandardSchemaV1): Promise<void> {
		await this.#send('idempotent', schema, send);
	}

	/** The same call's next request: the caller's extra query and body belong to the first one alone. */
	next(): ProviderCall<Http, Name> {
		return this.#with(followUp(this.scope));
	}

	/** A part of the call that may take `ms` milliseconds at most. */
	within(ms: number): ProviderCall<Http, Name> {
		return this.#with(within(this.scope, ms, this.#context.runtime.clock.now()));
	}

	/** The same call with other limits for an attempt, another signal, or another extra body. */
	with(options: Pick<RequestOptions, 'timeout' | 'signal' | 'maxRetries' | 'body'>): ProviderCall<Http, Name> {
		return this.#with({ ...this.scope, ...options });
	}

	/** A call of its own, with this one's key and headers alone: for what must be done whatever becomes of this one. */
	detached(operation: Name, limits: Pick<RequestOptions, 'deadline' | 'timeout'> = {}): ProviderCall<Http, Name> {
		const scope = this.#context.runtime.open({ ...this.credentials, ...limits });
		return new ProviderCall(this.#context, this.#bind, operation, scope);
	}

	/** What nested calls of the contract take, so that they end with this one. */
	get request(): RequestOptions {
		return remaining(this.scope, this.#context.runtime.clock.now());
	}

	/** Milliseconds until the deadline; `Infinity` without one. */
	get leftMs(): number {
		return Math.max(1, this.scope.deadlineAt - this.#context.runtime.clock.now());
	}

	/** What a file's content is read for, so that reading it ends with this call. */
	content(limits: Pick<ContentCall, 'maxBytes' | 'ifLarger'> = {}): ContentCall {
		const { provider, runtime } = this.#context;
		return { ...limits, provider, operation: this.operation, scope: this.scope, clock: runtime.clock };
	}

	get credentials(): Credentials {
		const { apiKey, headers } = this.scope;
		return { apiKey, headers };
	}

	#with(scope: CallScope): ProviderCall<Http, Name> {
		return new ProviderCall(this.#context, this.#bind, this.operation, scope);
	}

	#send<Raw>(
		kind: Operation['kind'],
		schema: StandardSchemaV1 | undefined,
		send: Send<Http, Raw>,
		more?: Omit<Operation, 'name' | 'kind'>,
		ending?: Pick<WriteOptions<Raw>, 'undo' | 'idOf'>,
	): Promise<Raw> {
		const operation = Object.assign({ name: this.operation, kind }, more);
		const call = { operation, scope: this.scope, schema, send: (init: AttemptInit) => send(this.#bind(init)) };
		return this.#context.runtime.call(Object.assign(call, ending));
	}
}

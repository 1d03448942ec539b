import type { Hooks } from '../contract/hooks.ts';
import type { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import { backoff } from './backoff.ts';
import type { Call } from './call.ts';
import { callError } from './call-error.ts';
import { type CallScope, openScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import { observe } from './observe.ts';
import type { Operation } from './operation.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { decideRetry, type RetryDecision } from './retry-decision.ts';
import { type AttemptOutcome, sendAttempt } from './send-attempt.ts';
import { settleOrAbort } from './settle-or-abort.ts';

/** How a provider's API is reached. */
export interface HttpRuntimeConfig {
	readonly provider: string;
	/** The header that carries the key. */
	readonly authHeader: string;
	/** The key for a call; throws a configuration error when there is none. */
	readonly resolveKey: (override: string | undefined) => string;
	/** Where the key comes from, for messages: `it is read from X_API_KEY`. */
	readonly keyHint: string;
	readonly fetch: (request: Request) => Promise<Response>;
	/** Milliseconds for one attempt. */
	readonly timeout: number;
	readonly maxRetries: number;
	readonly headers: Readonly<Record<string, string | null>>;
	readonly hooks: Hooks;
	readonly clock: Clock;
	/** The provider's own reading of a status, before the usual one. */
	readonly readStatus?: (status: number, body: unknown) => ErrorCode | undefined;
}

/** Sends requests: retries by operation, bounded in time, abortable, without ever showing a key. */
export class HttpRuntime {
	readonly #config: HttpRuntimeConfig;

	constructor(config: HttpRuntimeConfig) {
		this.#config = config;
	}

	get clock(): Clock {
		return this.#config.clock;
	}

	/** Starts a call: fixes its deadline in time. */
	open(request: Parameters<typeof openScope>[0]): CallScope {
		return openScope(request, this.#config.clock.now());
	}

	/**
	 * Carries a call through its attempts.
	 *
	 * @returns The answer's data; `undefined` where the answer has no body, and for an idempotent operation whose
	 * earlier attempt turns out to have worked.
	 */
	async call<Raw>(call: Call<Raw>): Promise<Raw> {
		const { undo, scope } = call;
		scope.signal?.throwIfAborted();
		// What can be undone isn't torn off in flight: it could be made all the same, and nobody would know its id.
		if (undo && scope.signal) return settleOrAbort(this.#run(call, undefined), scope.signal, undo);
		return this.#run(call, scope.signal);
	}

	/** The same for a request of the vendor's own API: a refusal is an answer here, not an error. */
	async fetch(request: Request): Promise<Response> {
		const { pathname } = new URL(request.url);
		const kind = nativeKinds[request.method] ?? 'write';
		let answer: Response | undefined;
		try {
			await this.call({
				operation: { name: `native ${request.method} ${pathname}`, kind },
				scope: this.open({ signal: request.signal }),
				send: async init => {
					const headers = new Headers(request.headers);
					for (const [name, value] of Object.entries(init.headers)) {
						if (value !== null && !headers.has(name)) headers.set(name, value);
					}
					const sent = new Request(request.clone(), { headers, signal: init.signal, redirect: init.redirect });
					const response = await init.fetch(sent);
					// Reading the body here keeps it within this attempt's time.
					const body = await response.arrayBuffer();
					answer = new Response(body.byteLength > 0 ? body : null, response);
					return { response: answer, data: undefined };
				},
			});
		} catch (error) {
			if (answer === undefined || request.signal.aborted) throw error;
		}
		// Either the call succeeded, or the last attempt had an answer: both set it.
		return answer as Response;
	}

	async #run<Raw>(call: Call<Raw>, abortInFlight: AbortSignal | undefined): Promise<Raw> {
		const { operation, scope } = call;
		const { clock, hooks, provider } = this.#config;
		const key = this.#config.resolveKey(scope.apiKey);
		const redactor = createRedactor([key]);
		const maxRetries = scope.maxRetries ?? this.#config.maxRetries;
		const attempts: Attempt[] = [];
		for (let number = 1; ; number++) {
			scope.signal?.throwIfAborted();
			const outcome = await sendAttempt({
				...this.#config,
				call,
				number,
				headers: { [this.#config.authHeader]: key, ...this.#config.headers, ...scope.headers },
				timeout: scope.timeout ?? this.#config.timeout,
				abort: abortInFlight,
				redactor,
			});
			attempts.push(outcome.attempt);
			if ('data' in outcome) return outcome.data;
			const { failure } = outcome;
			const goneAlready = operation.kind === 'idempotent' && number > 1 && outcome.attempt.status === 404;
			// An operation that only had to be done has no data that anyone reads.
			if (goneAlready) return undefined as Raw;

			const decision = decideRetry(operation.kind, failure);
			if (decision !== 'retry' || number > maxRetries) throw this.#error(call, outcome, decision, attempts, redactor);
			const asked = failure.type === 'status' ? failure.retryAfterMs : undefined;
			const delayMs = asked ?? backoff(number, clock.random());
			if (clock.now() + delayMs >= scope.deadlineAt) throw this.#error(call, outcome, decision, attempts, redactor);
			const reason = outcome.attempt.problem ?? '';
			observe(() => hooks.onRetry?.({ provider, operation: operation.name, attempt: number, delayMs, reason }));
			await clock.sleep(delayMs, scope.signal);
		}
	}

	#error<Raw>(
		call: Call<Raw>,
		outcome: Extract<AttemptOutcome<Raw>, { failure: unknown }>,
		decision: RetryDecision,
		attempts: readonly Attempt[],
		redactor: Redactor,
	): AnyBrowserError {
		const { provider, keyHint, readStatus } = this.#config;
		return callError({
			provider,
			operation: call.operation,
			failure: outcome.failure,
			decision,
			details: { attempts, requestId: outcome.requestId },
			redactor,
			readStatus,
			keyHint,
		});
	}
}

const nativeKinds: Readonly<Record<string, Operation['kind']>> = {
	GET: 'read',
	HEAD: 'read',
	PUT: 'idempotent',
	DELETE: 'idempotent',
};

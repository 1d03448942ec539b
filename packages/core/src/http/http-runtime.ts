import type { Hooks } from '../contract/hooks.ts';
import type { Fetch } from '../contract/provider-settings.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import type { ErrorCode } from '../errors/error-code.ts';
import type { AttemptFailure } from './attempt-failure.ts';
import { createAttemptSignal } from './attempt-signal.ts';
import { backoff } from './backoff.ts';
import type { Call } from './call.ts';
import { callError } from './call-error.ts';
import { type CallScope, openScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { Lane } from './lane.ts';
import { laneFor } from './lane-registry.ts';
import { observe } from './observe.ts';
import type { Operation } from './operation.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { decideRetry, type RetryDecision } from './retry-decision.ts';
import { sendAttempt } from './send-attempt.ts';
import { settleOrAbort } from './settle-or-abort.ts';
import { endSpan, startSpan } from './tracing.ts';

/** How a provider's API is reached. */
export interface HttpRuntimeConfig {
	readonly provider: string;
	readonly baseUrl: string;
	/** The header that carries the key. */
	readonly authHeader: string;
	/** The key for a call; throws a configuration error when there is none. */
	readonly resolveKey: (override: string | undefined) => string;
	/** Where the key comes from, for messages: `it is read from X_API_KEY`. */
	readonly keyHint: string;
	readonly fetch: Fetch;
	/** Milliseconds for one attempt. */
	readonly timeout: number;
	readonly maxRetries: number;
	/** How many requests may be under way at once with one key. */
	readonly maxConcurrency: number;
	readonly headers: Readonly<Record<string, string | null>>;
	readonly hooks: Hooks;
	readonly clock: Clock;
	/** The provider's own reading of a status, before the usual one. */
	readonly readStatus?: (status: number, body: unknown) => ErrorCode | undefined;
	/** For a refusal that repeating won't change: what to do about it, as a sentence. */
	readonly remedyFor?: (status: number, body: unknown) => string | undefined;
}

/** A call's key, the headers that go with it (`null` removes one), and what removes the key from messages. */
export interface Authorization {
	readonly key: string;
	readonly headers: Readonly<Record<string, string | null>>;
	readonly redactor: Redactor;
}

/** Milliseconds that a call without a deadline waits at most because a server asks it to. */
const longestPatienceMs = 120_000;

/** Sends requests: retries by operation, bounded in time, abortable, without ever showing a key. */
export class HttpRuntime {
	readonly #config: HttpRuntimeConfig;

	constructor(config: HttpRuntimeConfig) {
		this.#config = config;
	}

	get clock(): Clock {
		return this.#config.clock;
	}

	/** What a call is let in by, also where no request is sent, such as by a socket; and what keeps it out of messages. */
	authorize(scope: CallScope): Authorization {
		const { authHeader, headers, resolveKey } = this.#config;
		const key = resolveKey(scope.apiKey);
		return { key, headers: { [authHeader]: key, ...headers, ...scope.headers }, redactor: createRedactor([key]) };
	}

	/** Starts a call: fixes its deadline in time. */
	open(request: RequestOptions | undefined): CallScope {
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
		if (undo && scope.signal) return settleOrAbort(this.#trace(call, undefined), scope.signal, undo);
		return this.#trace(call, scope.signal);
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
					const sent = new Request(request.clone(), {
						headers,
						signal: init.signal ?? null,
						redirect: init.redirect,
					});
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

	#withRemedy(failure: AttemptFailure): AttemptFailure {
		if (failure.type !== 'status') return failure;
		const remedy = this.#config.remedyFor?.(failure.status, failure.body);
		return remedy === undefined ? failure : { ...failure, remedy };
	}

	async #trace<Raw>(call: Call<Raw>, abortInFlight: AbortSignal | undefined): Promise<Raw> {
		const attempts: Attempt[] = [];
		const span = startSpan(this.#config.provider, call.operation.name);
		if (span === undefined) return this.#run(call, abortInFlight, attempts);
		let errorCode: string | undefined;
		try {
			return await this.#run(call, abortInFlight, attempts);
		} catch (error) {
			errorCode = AnyBrowserError.is(error) ? error.code : 'aborted';
			throw error;
		} finally {
			endSpan(span, { attempts: attempts.length, status: attempts.at(-1)?.status ?? null, errorCode });
		}
	}

	async #run<Raw>(call: Call<Raw>, abortInFlight: AbortSignal | undefined, attempts: Attempt[]): Promise<Raw> {
		const { operation, scope } = call;
		const { clock, hooks, provider, baseUrl, fetch } = this.#config;
		const { key, headers, redactor } = this.authorize(scope);
		const lane = laneFor(fetch, { provider, baseUrl, key }, clock, this.#config.maxConcurrency);
		const startedAt = new Date(clock.now());
		const maxRetries = scope.maxRetries ?? this.#config.maxRetries;
		const timeout = scope.timeout ?? this.#config.timeout;
		const fail = (failure: AttemptFailure, decision: RetryDecision, requestId?: string) => {
			const { keyHint, readStatus } = this.#config;
			const details = { attempts, requestId };
			return callError({ provider, operation, failure, decision, details, startedAt, redactor, readStatus, keyHint });
		};
		const patience = () =>
			scope.deadlineAt === Number.POSITIVE_INFINITY ? longestPatienceMs : scope.deadlineAt - clock.now();

		for (let number = 1; ; number++) {
			scope.signal?.throwIfAborted();
			const leftMs = patience();
			// Nothing is sent that could not be answered in time, and a first attempt that wasn't sent leaves no doubt.
			if (leftMs <= 0) throw fail({ type: 'timeout', limit: 'deadline', ms: scope.deadlineMs }, 'fail');
			if (lane.shutForMs >= leftMs) throw fail({ type: 'paused', retryAfterMs: lane.shutForMs }, 'fail');
			const entered = operation.isHeld ? lane.shutForMs === 0 : lane.tryEnter();
			if (!entered) {
				const stopped = await waitForTurn(lane, operation, scope, clock);
				if (stopped) throw fail(stopped, 'fail');
			}
			const outcome = await sendAttempt({
				call,
				provider,
				number,
				headers,
				timeout,
				abort: abortInFlight,
				fetch,
				hooks,
				clock,
				redactor,
			}).finally(() => {
				if (!operation.isHeld) lane.leave();
			});
			attempts.push(outcome.attempt);
			if ('data' in outcome) return outcome.data;
			const failure = this.#withRemedy(outcome.failure);
			const goneAlready = operation.kind === 'idempotent' && number > 1 && outcome.attempt.status === 404;
			// An operation that only had to be done has no data that anyone reads.
			if (goneAlready) return undefined as Raw;

			const decision = decideRetry(operation.kind, failure);
			const asked = failure.type === 'status' ? failure.retryAfterMs : undefined;
			const delayMs = asked ?? backoff(number, clock.random());
			const isPause = outcome.attempt.status === 429 && decision === 'retry';
			if (isPause) lane.shut(Math.min(delayMs, longestPatienceMs));
			if (decision !== 'retry' || number > maxRetries || delayMs >= patience()) {
				throw fail(failure, decision, outcome.requestId);
			}
			const reason = outcome.attempt.problem ?? '';
			observe(() => hooks.onRetry?.({ provider, operation: operation.name, attempt: number, delayMs, reason }));
			await clock.sleep(delayMs, scope.signal);
		}
	}
}

/** Waits for a place, or for the end of a pause. @returns Why it could not, when the deadline came first. */
async function waitForTurn(
	lane: Lane,
	operation: Operation,
	scope: CallScope,
	clock: Clock,
): Promise<AttemptFailure | undefined> {
	const stop = createAttemptSignal(Number.POSITIVE_INFINITY, scope.deadlineAt - clock.now(), scope.signal);
	try {
		await (operation.isHeld ? lane.pauseOver(stop.signal) : lane.enter(stop.signal));
		return undefined;
	} catch (reason) {
		if (stop.stopped !== 'deadline') throw reason;
		return { type: 'timeout', limit: 'deadline', ms: scope.deadlineMs };
	} finally {
		stop.release();
	}
}

const nativeKinds: Readonly<Record<string, Operation['kind']>> = {
	GET: 'read',
	HEAD: 'read',
	PUT: 'idempotent',
	DELETE: 'idempotent',
};

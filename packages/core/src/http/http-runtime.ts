import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import { type Authorization, authorize } from './authorize.ts';
import type { Call } from './call.ts';
import { type CallScope, openScope } from './call-scope.ts';
import { traceOf } from './call-trace.ts';
import type { Clock } from './clock.ts';
import { endLeftover, type Leftover } from './end-leftover.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { LateAnswer } from './late-answer.ts';
import { runAttempts } from './run-attempts.ts';
import type { ServerClock } from './server-clock.ts';
import { settleOrAbort } from './settle-or-abort.ts';
import { endSpan, type Span, startSpan } from './tracing.ts';

/** Sends requests: retries by operation, bounded in time, abortable, without ever showing a key. */
export class HttpRuntime {
	readonly #config: HttpRuntimeConfig;

	constructor(config: HttpRuntimeConfig) {
		this.#config = config;
	}

	get clock(): Clock {
		return this.#config.clock;
	}

	/** Milliseconds for one attempt, where the call doesn't say. */
	get timeoutMs(): number {
		return this.#config.timeout;
	}

	/** The time at the server: what the age of a thing that it made is judged by. */
	get serverClock(): ServerClock {
		return this.#config.serverClock;
	}

	/** What a call is let in by, also where no request is sent, such as by a socket; and what keeps it out of messages. */
	authorize(scope: CallScope): Authorization {
		return authorize(this.#config, scope);
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
	call<Raw>(call: Call<Raw>): Promise<Raw> {
		const { undo, scope } = call;
		if (scope.signal?.aborted) return Promise.reject(scope.signal.reason);
		// What can be undone isn't torn off in flight: it could be made all the same, and nobody would know its id.
		if (undo === undefined) return this.#run(call, { abortInFlight: scope.signal });
		const late = new LateAnswer(this.#config, call);
		const running = this.#run(call, { abortInFlight: undefined, late });
		const { signal } = scope;
		if (signal === undefined) return running;
		running.catch((error: unknown) => signal.aborted && late.lost(error));
		return settleOrAbort(running, signal, made => late.undo(made));
	}

	/** Ends what a call has made and can't hand over, and tries again; what stays is told as a warning. Never rejects. */
	endLeftover(leftover: Leftover): Promise<void> {
		return endLeftover(this.#config, leftover);
	}

	/** The same for a request of the vendor's own API: a refusal is an answer here, not an error. */
	async fetch(request: Request): Promise<Response> {
		const { fetchNative } = await import('./fetch-native.ts');
		return fetchNative(this, request);
	}

	#run<Raw>(call: Call<Raw>, leaving: Parameters<typeof runAttempts<Raw>>[3]): Promise<Raw> {
		const attempts: Attempt[] = [];
		const trace = traceOf(call.scope);
		const { provider } = this.#config;
		const span = trace?.isPoll ? undefined : startSpan(provider, call.operation.name, { parent: trace?.span });
		const running = runAttempts(this.#config, call, attempts, leaving);
		return span === undefined ? running : traced(running, span, attempts);
	}
}

async function traced<Raw>(running: Promise<Raw>, span: Span, attempts: readonly Attempt[]): Promise<Raw> {
	let errorCode: string | undefined;
	try {
		return await running;
	} catch (error) {
		errorCode = AnyBrowserError.is(error) ? error.code : 'aborted';
		throw error;
	} finally {
		endSpan(span, { attempts: attempts.length, status: attempts.at(-1)?.status ?? null, errorCode });
	}
}

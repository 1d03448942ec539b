import type { StandardSchemaV1 } from '@standard-schema/spec';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import { describeIssues } from '../errors/describe-issues.ts';
import type { Slot } from './acquire-slot.ts';
import { type AttemptFailure, describeFailure } from './attempt-failure.ts';
import { createAttemptSignal } from './attempt-signal.ts';
import type { Authorization } from './authorize.ts';
import { type BoundedBody, boundBody } from './bounded-body.ts';
import type { AttemptInit, Call, Elsewhere, Reply } from './call.ts';
import { extraParameters } from './extra-parameters.ts';
import { followRedirects } from './follow-redirects.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import type { LateAnswer } from './late-answer.ts';
import { observe } from './observe.ts';
import { asksToComeBack, retryAfterMs } from './retry-after.ts';
import { sendRequest } from './send-request.ts';
import { thrownFailure } from './thrown-failure.ts';

/** Characters that are told of a provider's id for a request. */
const maxRequestIdLength = 200;

/** How one attempt ended. */
export type AttemptOutcome<Raw> =
	| { readonly attempt: Attempt; readonly data: Raw }
	| { readonly attempt: Attempt; readonly failure: AttemptFailure; readonly requestId: string | undefined };

/** What one attempt needs to know. */
export interface AttemptInput<Raw> {
	readonly config: HttpRuntimeConfig;
	readonly call: Call<Raw>;
	readonly authorization: Authorization;
	readonly number: number;
	/** What it was given leave by, which may ask it to make room. */
	readonly slot: Slot;
	/** The caller's signal, where it ends the request in flight. */
	readonly abort: AbortSignal | undefined;
	/** Who takes the answer that comes when the time was up. Without it the request ends with its time. */
	readonly late?: LateAnswer<Raw> | undefined;
}

/**
 * Sends a call's request once, and reads the whole answer, within the attempt's time.
 *
 * Throws only the caller's abort reason and errors of the caller's making; everything else is an outcome.
 */
export async function sendAttempt<Raw>(input: AttemptInput<Raw>): Promise<AttemptOutcome<Raw>> {
	const { config, call, authorization, number, late } = input;
	const { clock, hooks, provider } = config;
	const { scope, elsewhere } = call;
	const timeout = scope.timeout ?? config.timeout;
	const startedAt = clock.now();
	const stop = createAttemptSignal({
		clock,
		timeoutMs: timeout,
		leftMs: scope.deadlineAt - startedAt,
		caller: input.abort,
		lingerMs: late?.timeoutMs,
	});
	input.slot.endBy(reason => stop.abort(reason));
	const extra = extraParameters(scope, { provider, operation: call.operation.name });
	let isHandedOver = false;
	let response: Response | undefined;
	let work: Promise<Reply<Raw>> | undefined;
	let body: BoundedBody | undefined;
	let isDone = false;

	// The platform's fetch makes a signal of its own for every request, so one made with a signal would carry two.
	const takesSignal = config.fetch.length >= 2;
	const way = { signal: takesSignal ? stop.signal : undefined, isFresh: call.operation.kind === 'write' };
	const send = (request: Request) => sendRequest(config.fetch, request, way);

	const fetch = async (request: Request): Promise<Response> => {
		const { onRequest, onResponse } = hooks;
		const { name } = call.operation;
		if (onRequest) {
			const { method, url } = request;
			observe(() => onRequest({ provider, operation: name, attempt: number, method, url: shown(url, elsewhere) }));
		}
		extra.requireUsed();
		isHandedOver = true;
		const first = await send(request);
		response = first.ok ? first : await (elsewhere?.follow ?? followRedirects)(send, request, first);
		body = boundBody(response, scope.maxResponseBytes ?? config.maxResponseBytes);
		const { status, headers } = response;
		if (elsewhere === undefined) config.serverClock.observe(headers);
		if (onResponse) {
			const durationMs = clock.now() - startedAt;
			observe(() => onResponse({ provider, operation: name, attempt: number, status, durationMs }));
		}
		const tell = scope.onResponse;
		if (tell) {
			const url = shown(response.url || request.url, elsewhere);
			observe(() => tell({ operation: name, attempt: number, status, headers, url }));
		}
		return response;
	};
	const finish = (failure: AttemptFailure | null): Attempt => ({
		number,
		durationMs: clock.now() - startedAt,
		status: response?.status ?? null,
		problem: failure && authorization.redactor.text(describeFailure(failure)),
	});
	const fail = (failure: AttemptFailure): AttemptOutcome<Raw> => ({
		attempt: finish(failure),
		failure,
		requestId: requestIdOf(response, authorization),
	});

	try {
		const { headers } = authorization;
		// Assigned, not spread: it is done for every request, and a spread costs ten times as much.
		const init: AttemptInit = Object.assign(extra.init, { headers, redirect: 'manual' as const, fetch });
		if (!takesSignal) Object.assign(init, { signal: stop.signal });
		work = call.send(init);
		const reply = await stop.orStopped(work);
		if (!reply.response.ok) return fail(refused(reply, config));
		// What only had to be done may be acknowledged by a status alone.
		const isAcknowledged = call.operation.kind === 'idempotent' && reply.data === undefined;
		const checking = call.schema && !isAcknowledged ? check(call.schema, reply.data) : undefined;
		const complaint = checking instanceof Promise ? await checking : checking;
		if (complaint) return fail({ type: 'invalid', status: reply.response.status, reason: complaint });
		isDone = true;
		// A body that the schema lets through, or that nobody reads.
		return { attempt: finish(null), data: reply.data as Raw };
	} catch (error) {
		if (stop.stopped === 'abort') throw input.abort?.reason;
		if (error instanceof AnyBrowserError) throw error;
		const { stopped } = stop;
		if (stopped) {
			return fail({ type: 'timeout', limit: stopped, ms: stopped === 'attempt' ? timeout : scope.deadlineMs });
		}
		return fail(thrownFailure(error, { isHandedOver, response, headers: authorization.headers }));
	} finally {
		if (isDone && body?.isRead) stop.releaseToReuse();
		else stop.release();
		if (stop.stopped && late && late.timeoutMs > 0 && work) void late.follow(work);
		else if (stop.stopped) body?.cancel(stop.signal.reason);
	}
}

/** Whoever has a signed address is let in. */
function shown(url: string, elsewhere: Elsewhere | undefined): string {
	return elsewhere === undefined ? url : (url.split(/[?#]/, 1)[0] ?? '');
}

function refused({ response, error: body }: Reply<unknown>, { clock, isRefusal }: HttpRuntimeConfig): AttemptFailure {
	const { status, headers } = response;
	return {
		type: 'status',
		status,
		body,
		retryAfterMs: retryAfterMs(headers, clock.wallTime()),
		isRefusal: asksToComeBack(headers) && isRefusal?.(status, body) === true,
	};
}

function requestIdOf(response: Response | undefined, { redactor }: Authorization): string | undefined {
	const id = response?.headers.get('x-request-id');
	return id ? redactor.text(id).slice(0, maxRequestIdLength) : undefined;
}

function check(schema: StandardSchemaV1, data: unknown): string | undefined | Promise<string | undefined> {
	try {
		const result = schema['~standard'].validate(data);
		return result instanceof Promise ? result.then(complaintOf, uncheckable) : complaintOf(result);
	} catch (error) {
		return uncheckable(error);
	}
}

function complaintOf({ issues }: StandardSchemaV1.Result<unknown>): string | undefined {
	return issues && `the answer is not what the API promises: ${describeIssues(issues)}`;
}

/** The stack may not suffice: parsing needs none, however deep an answer is, but checking does. */
function uncheckable(error: unknown): string {
	if (error instanceof RangeError) return 'the answer is nested deeper than can be checked';
	throw error;
}

import type { StandardSchemaV1 } from '@standard-schema/spec';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import { describeIssues } from '../errors/describe-issues.ts';
import { type AttemptFailure, describeFailure } from './attempt-failure.ts';
import { createAttemptSignal } from './attempt-signal.ts';
import type { Authorization } from './authorize.ts';
import { type BoundedBody, boundBody } from './bounded-body.ts';
import type { AttemptInit, Call, Reply } from './call.ts';
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

	// Whoever has a signed address is let in.
	const shown = (url: string) => (elsewhere === undefined ? url : (url.split(/[?#]/, 1)[0] ?? ''));
	const fetch = async (request: Request): Promise<Response> => {
		const { onRequest, onResponse } = hooks;
		const { name } = call.operation;
		const event = { provider, operation: name, attempt: number };
		if (onRequest) observe(() => onRequest({ ...event, method: request.method, url: shown(request.url) }));
		extra.requireUsed();
		isHandedOver = true;
		const first = await send(request);
		response = first.ok ? first : await (elsewhere?.follow ?? followRedirects)(send, request, first);
		body = boundBody(response, scope.maxResponseBytes ?? config.maxResponseBytes);
		const { status, headers, url } = response;
		if (elsewhere === undefined) config.serverClock.observe(headers);
		if (onResponse) observe(() => onResponse({ ...event, status, durationMs: clock.now() - startedAt }));
		const tell = scope.onResponse;
		if (tell)
			observe(() => tell({ operation: name, attempt: number, status, headers, url: shown(url || request.url) }));
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
		const complaint = call.schema && !isAcknowledged && (await check(call.schema, reply.data));
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

async function check(schema: StandardSchemaV1, data: unknown): Promise<string | undefined> {
	const result = await validate(schema, data);
	if (result === undefined) return 'the answer is nested deeper than can be checked';
	return result.issues && `the answer is not what the API promises: ${describeIssues(result.issues)}`;
}

/** Nothing where the stack doesn't suffice: parsing needs none, however deep an answer is, but checking does. */
async function validate(schema: StandardSchemaV1, data: unknown) {
	try {
		const checked = schema['~standard'].validate(data);
		return checked instanceof Promise ? await checked : checked;
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

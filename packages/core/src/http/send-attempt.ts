import type { StandardSchemaV1 } from '@standard-schema/spec';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Attempt } from '../errors/attempt.ts';
import type { Slot } from './acquire-slot.ts';
import { createAttemptSignal } from './attempt-signal.ts';
import type { Authorization } from './authorize.ts';
import { type BoundedBody, boundBody } from './bounded-body.ts';
import type { AttemptInit, Call, Elsewhere, Reply } from './call.ts';
import { extraParameters } from './extra-parameters.ts';
import type { AttemptFault, FailedAttempt } from './failed-attempt.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { isRedirect } from './is-redirect.ts';
import type { LateAnswer } from './late-answer.ts';
import { loadPart } from './load-part.ts';
import { observe } from './observe.ts';
import { sendRequest } from './send-request.ts';

/** How one attempt ended. */
export type AttemptOutcome<Raw> = { readonly attempt: Attempt; readonly data: Raw } | FailedAttempt;

/** What one attempt needs to know. */
export interface AttemptInput<Raw> {
	readonly config: HttpRuntimeConfig;
	readonly call: Call<Raw>;
	readonly authorization: Authorization;
	readonly number: number;
	/** Where the call has a query of its own. */
	readonly serializeQuery: typeof import('./serialize-query.ts').serializeQuery | undefined;
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
	const { config, call, authorization, number, late, serializeQuery } = input;
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
	const extra = extraParameters(scope, { provider, operation: call.operation.name, serializeQuery });
	let isHandedOver = false;
	let response: Response | undefined;
	let work: Promise<Reply<Raw>> | undefined;
	let body: BoundedBody | undefined;
	let isDone = false;

	// The platform's fetch makes a signal of its own for every request, so one made with a signal would carry two.
	const takesSignal = config.fetch.length >= 2;
	const way = { signal: takesSignal ? stop.signal : undefined, isFresh: call.operation.kind === 'write' };
	const send = (request: Request) => sendRequest(config.fetch, request, way);

	const follow = async () => {
		if (elsewhere !== undefined) return elsewhere.follow;
		const part = { provider, operation: call.operation, isSent: true };
		return (await loadPart(() => import('./follow-redirects.ts'), part)).followRedirects;
	};
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
		response = isRedirect(first) ? await (await follow())(send, request, first) : first;
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
	const fail = (fault: AttemptFault): FailedAttempt => ({
		number,
		durationMs: clock.now() - startedAt,
		response,
		fault,
	});

	try {
		const { headers } = authorization;
		// Assigned, not spread: it is done for every request, and a spread costs ten times as much.
		const init: AttemptInit = Object.assign(extra.init, { headers, redirect: 'manual' as const, fetch });
		if (!takesSignal) Object.assign(init, { signal: stop.signal });
		work = call.send(init);
		const reply = await stop.orStopped(work);
		if (!reply.response.ok) return fail({ type: 'refused', response: reply.response, body: reply.error });
		// What only had to be done may be acknowledged by a status alone.
		const isAcknowledged = call.operation.kind === 'idempotent' && reply.data === undefined;
		const checking = call.schema && !isAcknowledged ? check(call.schema, reply.data) : undefined;
		const fault = checking instanceof Promise ? await checking : checking;
		if (fault) return fail({ ...fault, status: reply.response.status });
		isDone = true;
		const attempt = { number, durationMs: clock.now() - startedAt, status: reply.response.status, problem: null };
		// A body that the schema lets through, or that nobody reads.
		return { attempt, data: reply.data as Raw };
	} catch (error) {
		if (stop.stopped === 'abort') throw input.abort?.reason;
		if (error instanceof AnyBrowserError) throw error;
		const { stopped } = stop;
		if (stopped) {
			return fail({ type: 'timeout', limit: stopped, ms: stopped === 'attempt' ? timeout : scope.deadlineMs });
		}
		return fail({ type: 'thrown', error, isHandedOver });
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

/** What an answer lacks of what the API promises. */
type Invalid = Omit<Extract<AttemptFault, { readonly type: 'invalid' }>, 'status'>;

function check(schema: StandardSchemaV1, data: unknown): Invalid | undefined | Promise<Invalid | undefined> {
	try {
		const result = schema['~standard'].validate(data);
		return result instanceof Promise ? result.then(invalid, uncheckable) : invalid(result);
	} catch (error) {
		return uncheckable(error);
	}
}

function invalid({ issues }: StandardSchemaV1.Result<unknown>): Invalid | undefined {
	return issues && { type: 'invalid', issues };
}

/** The stack may not suffice: parsing needs none, however deep an answer is, but checking does. */
function uncheckable(error: unknown): Invalid {
	if (error instanceof RangeError) return { type: 'invalid', issues: undefined };
	throw error;
}

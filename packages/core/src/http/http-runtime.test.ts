import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { expect, test, vi } from 'vitest';
import { array, boolean, lazy, object, type ZodMiniType } from 'zod/mini';
import type { Fetch } from '../contract/provider-settings.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AmbiguousOutcomeError } from '../errors/ambiguous-outcome-error.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import {
	answer,
	type Behaviour,
	resetBeforeHeaders,
	resetInBody,
	stallBeforeHeaders,
	stallInBody,
	startScriptedServer,
} from '../testing/scripted-server.ts';
import type { OperationKind } from './call.ts';
import { systemClock } from './clock.ts';
import { HttpRuntime } from './http-runtime.ts';
import type { HttpRuntimeConfig } from './http-runtime-config.ts';
import { ServerClock } from './server-clock.ts';

const key = 'sk-planted-4711';
const fine = answer(200, '{"ok":true}');

const refusal = (headers: Readonly<Record<string, string>>) => answer(503, '{"detail":"full"}', headers);

/** Sleeps by moving its own time on, and remembers how long it was told to. */
function impatientClock() {
	const waits: number[] = [];
	let slept = 0;
	return {
		...systemClock,
		now: () => systemClock.now() + slept,
		waits,
		random: () => 0.999999,
		async sleep(ms: number, signal?: AbortSignal) {
			signal?.throwIfAborted();
			waits.push(ms);
			slept += ms;
		},
	};
}

function createRuntime(config: Partial<HttpRuntimeConfig> = {}): HttpRuntime {
	return new HttpRuntime({
		provider: 'test',
		baseUrl: 'http://127.0.0.1',
		maxConcurrency: 10,
		authHeader: 'x-key',
		resolveKey: override => override ?? key,
		keyHint: 'it comes from TEST_KEY',
		fetch: request => globalThis.fetch(request),
		timeout: 2_000,
		maxRetries: 2,
		maxResponseBytes: 10_000,
		isRefusal: (_, body) => String(body).startsWith('{"detail":'),
		headers: {},
		hooks: {},
		clock: impatientClock(),
		serverClock: new ServerClock(systemClock),
		...config,
	});
}

/** A call as openapi-fetch makes it. */
function call(
	runtime: HttpRuntime,
	url: string,
	kind: OperationKind,
	request?: RequestOptions,
	schema?: StandardSchemaV1,
) {
	return runtime.call<unknown>({
		operation: { name: 'things.do', kind },
		scope: runtime.open(request),
		...(schema && { schema }),
		send: async init => {
			const headers = new Headers();
			for (const [name, value] of Object.entries(init.headers)) if (value !== null) headers.set(name, value);
			const method = kind === 'read' ? 'GET' : 'POST';
			const query = init.querySerializer?.({ own: 1 });
			const own = { own: 1 };
			const body = kind === 'read' ? null : (init.bodySerializer ?? JSON.stringify)(own);
			const { signal = null, redirect } = init;
			const sent = new Request(query ? `${url}?${query}` : url, { method, headers, body, signal, redirect });
			const response = await init.fetch(sent);
			if (!response.ok) return { response, error: await response.text() };
			return { response, data: JSON.parse(await response.text()) };
		},
	});
}

async function failure(promise: Promise<unknown>): Promise<AnyBrowserError> {
	const error = await promise.then(
		value => expect.unreachable(`it succeeded with ${JSON.stringify(value)}`),
		reason => reason,
	);
	expect(AnyBrowserError.is(error), String(error)).toBe(true);
	return error;
}

// What the server does, how many requests it sees for a read and for a write, and how each ends.
const table: [string, Behaviour, number, string, number, string][] = [
	['success', fine, 1, 'success', 1, 'success'],
	['a reset before the headers', resetBeforeHeaders, 3, 'connection', 1, 'ambiguous_outcome'],
	['a reset in the body', resetInBody, 3, 'connection', 1, 'ambiguous_outcome'],
	['stalled headers', stallBeforeHeaders, 3, 'timeout', 1, 'ambiguous_outcome'],
	['a stalled body', stallInBody, 3, 'timeout', 1, 'ambiguous_outcome'],
	['an empty 500', answer(500, ''), 3, 'provider', 1, 'ambiguous_outcome'],
	['a 429', answer(429, '{"detail":"slow"}'), 3, 'rate_limited', 3, 'rate_limited'],
	["the vendor's 503 with Retry-After", refusal({ 'retry-after': '1' }), 3, 'provider', 3, 'provider'],
	["the vendor's 503 with an odd one", refusal({ 'retry-after': 'soon' }), 3, 'provider', 3, 'provider'],
	["the vendor's 503 without one", refusal({}), 3, 'provider', 1, 'ambiguous_outcome'],
	[
		"a gateway's 503 with Retry-After",
		answer(503, '<html>', { 'retry-after': '1' }),
		3,
		'provider',
		1,
		'ambiguous_outcome',
	],
	['a web page on 200', answer(200, '<html>'), 1, 'invalid_response', 1, 'ambiguous_outcome'],
	['a web page on 403', answer(403, '<!doctype html>'), 1, 'permission', 1, 'permission'],
	['truncated JSON', answer(200, '{"a":'), 1, 'invalid_response', 1, 'ambiguous_outcome'],
	['an empty 404', answer(404, ''), 1, 'not_found', 1, 'not_found'],
	['a 503 without Retry-After', answer(503, ''), 3, 'provider', 1, 'ambiguous_outcome'],
	[
		'a redirect away',
		answer(307, '', { location: 'http://127.0.0.2:9/x' }),
		1,
		'invalid_response',
		1,
		'invalid_response',
	],
];

/** Timers that keep the process alive. */
const activeTimers = () => process.getActiveResourcesInfo().filter(resource => resource === 'Timeout').length;

test.each(table)('%s', async (_, behaviour, readRequests, readEnd, writeRequests, writeEnd) => {
	const timersBefore = activeTimers();
	for (const [kind, requests, end] of [
		['read', readRequests, readEnd],
		['write', writeRequests, writeEnd],
	] as const) {
		await using server = await startScriptedServer(behaviour);
		const outcome = call(createRuntime({ timeout: 400 }), server.url, kind);
		if (end === 'success') expect(await outcome).toEqual({ ok: true });
		else {
			const error = await failure(outcome);
			expect(error.code).toBe(end);
			expect(error.attempts).toHaveLength(requests);
		}
		expect(server.requests).toHaveLength(requests);
		if (behaviour === resetInBody) await new Promise(resolve => setTimeout(resolve, 20));
		expect(activeTimers()).toBeLessThanOrEqual(timersBefore);
		// What was given up on doesn't pin its connection.
		if (end === 'timeout' || end === 'ambiguous_outcome') {
			if (behaviour === stallBeforeHeaders || behaviour === stallInBody) {
				await vi.waitFor(() => expect(server.usedSockets()).toBe(0));
			}
		}
	}
});

test('a refused connection was never sent, so a write is repeated', async () => {
	const server = await startScriptedServer(fine);
	await server[Symbol.asyncDispose]();
	const error = await failure(call(createRuntime(), server.url, 'write'));
	expect(error).toMatchObject({ code: 'connection', retryable: true });
	expect(error.attempts).toHaveLength(3);
});

test('a read survives two failures; the waits grow', async () => {
	const clock = impatientClock();
	await using server = await startScriptedServer(answer(500, ''), resetBeforeHeaders, fine);
	expect(await call(createRuntime({ clock }), server.url, 'read')).toEqual({ ok: true });
	expect(clock.waits).toEqual([500, 1_000]);
});

test('Retry-After is obeyed exactly', async () => {
	const clock = impatientClock();
	await using server = await startScriptedServer(answer(429, '', { 'retry-after': '7' }), fine);
	await call(createRuntime({ clock }), server.url, 'write');
	expect(clock.waits).toEqual([7_000]);
});

test('a Retry-After beyond the deadline fails now, and says how long', async () => {
	const clock = impatientClock();
	await using server = await startScriptedServer(answer(429, '', { 'retry-after': '86400' }));
	const error = await failure(call(createRuntime({ clock }), server.url, 'read', { deadline: 5_000 }));
	expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 86_400_000 });
	expect(clock.waits).toEqual([]);
});

test('a 404 on the second try of an idempotent operation means that the first one worked', async () => {
	await using server = await startScriptedServer(resetBeforeHeaders, answer(404, ''));
	await expect(call(createRuntime(), server.url, 'idempotent')).resolves.toBeUndefined();
	await using fresh = await startScriptedServer(answer(404, ''));
	expect((await failure(call(createRuntime(), fresh.url, 'idempotent'))).code).toBe('not_found');
});

test('a 404 on the second try of a repeatable operation is a 404: there is no answer to read', async () => {
	await using server = await startScriptedServer(resetBeforeHeaders, answer(404, ''));
	expect((await failure(call(createRuntime(), server.url, 'repeatable'))).code).toBe('not_found');
});

test('all request options reach the wire, for this call only', async () => {
	await using server = await startScriptedServer(fine);
	const runtime = createRuntime({ headers: { 'x-default': 'on' } });
	await call(runtime, server.url, 'write', {
		headers: { 'x-extra': 'yes', 'x-default': null },
		query: { tag: ['a', 'b'], none: undefined },
		body: { extra: false },
		apiKey: 'other-key',
	});
	await call(runtime, server.url, 'write');
	const [first, second] = server.requests;
	expect(first).toContain('POST /?own=1&tag=a&tag=b ');
	expect(first).toContain('x-extra: yes');
	expect(first).not.toContain('x-default');
	expect(first).toContain('x-key: other-key');
	expect(first).toContain('{"own":1,"extra":false}');
	expect(second).toContain('POST / ');
	expect(second).toContain(`x-key: ${key}`);
	expect(second).toContain('x-default: on');
	expect(second).not.toContain('extra');
});

test('extra body parameters for a request without a body are refused, not dropped', async () => {
	await using server = await startScriptedServer(fine);
	const error = await failure(call(createRuntime(), server.url, 'read', { body: { extra: 1 } }));
	expect(error.code).toBe('invalid_request');
	expect(server.requests).toHaveLength(0);
});

const cyclic: Record<string, unknown> = {};
cyclic['again'] = cyclic;

test.each<[string, RequestOptions, string]>([
	['a BigInt', { body: { price: 1n } }, '`body.price` is a BigInt'],
	['what contains itself', { body: cyclic }, 'contains itself'],
	['half a character', { body: { name: '\ud83e' } }, '`body.name` has half of a character'],
	['half a character in the query', { query: { name: '\ud83e' } }, '`query.name` has half of a character'],
	['a function', { body: { run: () => 1 } }, '`body.run` is a function'],
	['more than fits', { body: { text: 'ä'.repeat(17 * 1024 * 1024) } }, 'at most 33554432 bytes'],
])('%s is refused as what it is, and nothing is sent or repeated', async (_, request, why) => {
	await using server = await startScriptedServer(fine);
	const error = await failure(call(createRuntime(), server.url, 'write', request));
	expect(error).toMatchObject({ code: 'invalid_request', operation: 'things.do', retryable: false, attempts: [] });
	expect(error.message).toContain(why);
	expect(server.requests).toEqual([]);
});

test.each([{ timeout: 0 }, { deadline: -1 }, { deadline: Number.NaN }, { maxRetries: 1.5 }, { maxRetries: -1 }])(
	'%j is refused',
	request => {
		expect(() => createRuntime().open(request)).toThrow(AnyBrowserError);
	},
);

test.each<[string, Behaviour, Partial<HttpRuntimeConfig>]>([
	['with the signal beside the request', stallInBody, { fetch: (request, init) => globalThis.fetch(request, init) }],
	['while the headers stall', stallBeforeHeaders, {}],
	['while the body stalls', stallInBody, {}],
	['during back-off', answer(500, ''), { clock: systemClock }],
])('an abort %s is prompt, with the reason, and leaves nothing', async (_, behaviour, config) => {
	await using server = await startScriptedServer(behaviour);
	const controller = new AbortController();
	const reason = { why: 'the user left' };
	const outcome = call(createRuntime(config), server.url, 'read', { signal: controller.signal });
	setTimeout(() => controller.abort(reason), 60);
	const startedAt = performance.now();
	await expect(outcome).rejects.toBe(reason);
	// The time-out is 2 s.
	expect(performance.now() - startedAt).toBeLessThan(1_500);
	expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
	if (behaviour !== stallBeforeHeaders && behaviour !== stallInBody) return;
	await vi.waitFor(() => expect(server.usedSockets()).toBe(0));
});

test('a signal that has fired already sends nothing', async () => {
	await using server = await startScriptedServer(fine);
	await expect(call(createRuntime(), server.url, 'read', { signal: AbortSignal.abort('before') })).rejects.toBe(
		'before',
	);
	expect(server.requests).toHaveLength(0);
});

test('the deadline covers everything', async () => {
	await using server = await startScriptedServer(stallBeforeHeaders);
	const startedAt = performance.now();
	const error = await failure(call(createRuntime(), server.url, 'read', { deadline: 120 }));
	expect(error.code).toBe('timeout');
	// The time-out is 2 s.
	expect(performance.now() - startedAt).toBeLessThan(1_500);
	expect(server.requests).toHaveLength(1);
});

test('a fetch that ignores its signal is timed out all the same', async () => {
	const runtime = createRuntime({ timeout: 50, maxRetries: 0, fetch: () => new Promise(() => {}) });
	expect((await failure(call(runtime, 'http://127.0.0.1/', 'read'))).code).toBe('timeout');
});

test('what a write brings after its caller has gone is undone', async () => {
	let finish: (response: Response) => void = () => {};
	const runtime = createRuntime({
		fetch: () =>
			new Promise(resolve => {
				finish = resolve;
			}),
	});
	const controller = new AbortController();
	const undo = vi.fn(async () => {});
	const outcome = runtime.call<unknown>({
		operation: { name: 'things.create', kind: 'write' },
		scope: runtime.open({ signal: controller.signal }),
		send: async init => ({ response: await init.fetch(new Request('http://127.0.0.1/')), data: { id: 'made' } }),
		undo,
	});
	await Promise.resolve();
	controller.abort('left');
	await expect(outcome).rejects.toBe('left');
	expect(undo).not.toHaveBeenCalled();
	finish(new Response('{}'));
	await vi.waitFor(() => expect(undo).toHaveBeenCalledExactlyOnceWith({ id: 'made' }));
});

test.each([true, false])(
	'a 429 with a remedy is not sent again, and is retryable only where it passes (%s)',
	async isPassing => {
		const clock = impatientClock();
		await using server = await startScriptedServer(answer(429, '{"detail":"all in use"}'), fine);
		const remedyFor = () => ({ text: 'End one first.', isPassing });
		const runtime = createRuntime({ clock, remedyFor });
		const error = await failure(call(runtime, server.url, 'write'));
		expect(error).toMatchObject({
			code: 'rate_limited',
			retryable: isPassing,
			message: expect.stringContaining('End one first.'),
		});
		expect(server.requests).toHaveLength(1);
		// What ends one must not be kept back.
		expect(await call(runtime, server.url, 'read')).toEqual({ ok: true });
		expect(clock.waits).toEqual([]);
	},
);

test('one 429 shuts the way for everybody with the key', async () => {
	const clock = impatientClock();
	await using server = await startScriptedServer(answer(429, '', { 'retry-after': '5' }), fine);
	const runtime = createRuntime({ clock, maxRetries: 0 });
	await failure(call(runtime, server.url, 'read'));
	await call(runtime, server.url, 'read', { apiKey: 'another' });
	expect(clock.waits).toEqual([]);
	await call(runtime, server.url, 'write');
	expect(clock.waits).toHaveLength(1);
	expect(clock.waits[0]).toBeGreaterThan(4_000);
});

test('a pause that outlasts a call fails it at once, and nothing is sent', async () => {
	await using server = await startScriptedServer(answer(429, '', { 'retry-after': '5' }), fine);
	const runtime = createRuntime({ maxRetries: 0, clock: { ...systemClock } });
	await failure(call(runtime, server.url, 'read'));
	const error = await failure(call(runtime, server.url, 'write', { deadline: 1_000 }));
	expect(error).toMatchObject({ code: 'rate_limited', retryable: true, attempts: [] });
	expect(error.retryAfterMs).toBeGreaterThan(4_000);
	expect(server.requests).toHaveLength(1);
});

test('an absurd Retry-After is neither slept through nor kept up for ever', async () => {
	const clock = impatientClock();
	await using server = await startScriptedServer(answer(429, '', { 'retry-after': '99999999' }), fine);
	const runtime = createRuntime({ clock });
	const error = await failure(call(runtime, server.url, 'read'));
	expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 99_999_999_000 });
	expect(clock.waits).toEqual([]);
	await clock.sleep(120_000);
	expect(await call(runtime, server.url, 'read')).toEqual({ ok: true });
});

test('no more than `maxConcurrency` are under way; what waits can be aborted, and has a deadline', async () => {
	await using server = await startScriptedServer(stallBeforeHeaders);
	const runtime = createRuntime({ maxConcurrency: 2, clock: systemClock });
	const stop = new AbortController();
	const inside = [1, 2].map(() => call(runtime, server.url, 'read', { signal: stop.signal }));
	const queued = new AbortController();
	const waiting = call(runtime, server.url, 'read', { signal: queued.signal });
	const bounded = call(runtime, server.url, 'write', { deadline: 60 });
	const error = await failure(bounded);
	expect(error).toMatchObject({ code: 'timeout', attempts: [] });
	queued.abort('no longer');
	await expect(waiting).rejects.toBe('no longer');
	expect(server.requests).toHaveLength(2);
	stop.abort('all');
	for (const call of inside) await expect(call).rejects.toBe('all');
});

test('of two clients with one key the smaller `maxConcurrency` holds for both', async () => {
	await using server = await startScriptedServer(stallBeforeHeaders);
	const fetch: HttpRuntimeConfig['fetch'] = request => globalThis.fetch(request);
	const stop = new AbortController();
	const send = (maxConcurrency: number) =>
		call(createRuntime({ fetch, maxConcurrency, clock: systemClock }), server.url, 'read', { signal: stop.signal });
	const calls = [send(1), send(5), send(5)];
	await expect.poll(() => server.requests.length).toBe(1);
	await systemClock.sleep(50);
	expect(server.requests).toHaveLength(1);
	stop.abort('all');
	for (const each of calls) await expect(each).rejects.toBe('all');
});

test.each([
	['a `Headers`', new Headers({ 'x-marker': 'on' })],
	['a `Map`', new Map([['x-marker', 'on']])],
	['a list of pairs', [['x-marker', 'on']]],
])('%s is obeyed as `headers`', async (_name, headers) => {
	await using server = await startScriptedServer(fine);
	// JavaScript has no compiler to tell.
	const request = { headers } as unknown as RequestOptions;
	await call(createRuntime(), server.url, 'read', request);
	expect(server.requests[0]).toMatch(/^x-marker: on\r?$/m);
});

test.each([['x-marker: on'], [['x-marker']], 7])('%j is refused as `headers`', headers => {
	expect(() => createRuntime().open({ headers } as unknown as RequestOptions)).toThrow(
		expect.objectContaining({ code: 'invalid_request' }),
	);
});

test('a date in the query is sent as ISO 8601, and what is no value of a query is refused', async () => {
	await using server = await startScriptedServer(fine);
	const since = new Date(Date.UTC(2026, 0, 2));
	await call(createRuntime(), server.url, 'read', { query: { since, any: [1, true, 'x'] } });
	const [, path = ''] = server.requests[0]?.split(' ') ?? [];
	const { searchParams } = new URL(path, server.url);
	expect(searchParams.get('since')).toBe('2026-01-02T00:00:00.000Z');
	expect(searchParams.getAll('any')).toEqual(['1', 'true', 'x']);
	for (const value of [{ a: 1 }, [[1]], new Date(Number.NaN), () => 1, Symbol('x')]) {
		const error = await failure(call(createRuntime(), server.url, 'read', { query: { value } }));
		expect(error).toMatchObject({ code: 'invalid_request' });
		expect(error.message).toContain('query.value');
	}
	expect(server.requests).toHaveLength(1);
});

test('every place is given back, by calls that succeed, fail and are aborted', async () => {
	await using server = await startScriptedServer(fine, answer(404, ''), stallBeforeHeaders, fine);
	const runtime = createRuntime({ maxConcurrency: 1, clock: systemClock });
	await call(runtime, server.url, 'read');
	await failure(call(runtime, server.url, 'read'));
	await expect(call(runtime, server.url, 'read', { signal: AbortSignal.timeout(40) })).rejects.toThrow();
	expect(await call(runtime, server.url, 'read', { deadline: 1_000 })).toEqual({ ok: true });
});

test('requests that the server holds on purpose do not block the others', async () => {
	await using held = await startScriptedServer(stallBeforeHeaders);
	await using server = await startScriptedServer(fine);
	const runtime = createRuntime({ maxConcurrency: 1, clock: systemClock });
	const stop = new AbortController();
	const holding = runtime.call({
		operation: { name: 'things.watch', kind: 'read', isHeld: true },
		scope: runtime.open({ signal: stop.signal }),
		send: async init => ({ response: await init.fetch(new Request(held.url, { signal: init.signal ?? null })) }),
	});
	expect(await call(runtime, server.url, 'read')).toEqual({ ok: true });
	stop.abort('done');
	await expect(holding).rejects.toBe('done');
});

test('the caller can see every answer', async () => {
	await using server = await startScriptedServer(answer(500, '', { 'x-request-id': 'r1' }), fine);
	const seen: unknown[] = [];
	await call(createRuntime(), server.url, 'read', {
		onResponse: ({ operation, attempt, status, headers }) => {
			seen.push([operation, attempt, status, headers.get('x-request-id')]);
		},
	});
	expect(seen).toEqual([
		['things.do', 1, 500, 'r1'],
		['things.do', 2, 200, null],
	]);
});

test('an ambiguous write says where to look, and can look itself', async () => {
	await using server = await startScriptedServer(resetBeforeHeaders);
	const runtime = createRuntime();
	const since: Date[] = [];
	const error = await failure(
		runtime.call({
			operation: {
				name: 'things.create',
				kind: 'write',
				lookFor: 'List the things.',
				findSince: async moment => {
					since.push(moment());
					return [];
				},
			},
			scope: runtime.open({}),
			send: async init => ({ response: await init.fetch(new Request(server.url, { method: 'POST' })) }),
		}),
	);
	expect(error.message).toContain('List the things.');
	if (!(error instanceof AmbiguousOutcomeError)) return expect.unreachable();
	expect(error.canReconcile).toBe(true);
	expect(await error.reconcile()).toEqual([]);
	expect(Math.abs(Date.now() - (since[0]?.getTime() ?? 0))).toBeLessThan(5_000);
	const plain = await failure(call(runtime, server.url, 'write'));
	if (!(plain instanceof AmbiguousOutcomeError)) return expect.unreachable();
	expect((await failure(plain.reconcile())).code).toBe('unsupported');
});

test('the native way has the same key and retries, and answers with the refusal itself', async () => {
	await using server = await startScriptedServer(answer(500, ''), answer(404, '{"detail":"no"}'));
	const response = await createRuntime().fetch(new Request(`${server.url}/thing`));
	expect(response.status).toBe(404);
	expect(await response.json()).toEqual({ detail: 'no' });
	expect(server.requests).toHaveLength(2);
	expect(server.requests[1]).toContain(`x-key: ${key}`);
});

test('the native way does not repeat a POST that may have been executed', async () => {
	await using server = await startScriptedServer(answer(500, '{"error":"x"}'));
	const response = await createRuntime().fetch(new Request(`${server.url}/thing`, { method: 'POST', body: '{}' }));
	expect(response.status).toBe(500);
	expect(server.requests).toHaveLength(1);
});

test('redirects within the origin are followed for reads', async () => {
	await using server = await startScriptedServer(answer(307, '', { location: '/elsewhere' }), fine);
	expect(await call(createRuntime(), server.url, 'read')).toEqual({ ok: true });
	expect(server.requests[1]).toContain('GET /elsewhere ');
});

test('the key is nowhere to be seen', async () => {
	const events: unknown[] = [];
	const record = (event: unknown) => void events.push(event);
	const hooks = { onRequest: record, onResponse: record, onRetry: record };
	await using echo = await startScriptedServer(answer(500, JSON.stringify({ detail: `bad key ${key}` })));
	const runtime = createRuntime({ hooks });
	const leaky = createRuntime({
		hooks,
		fetch: request =>
			Promise.reject(Object.assign(new Error(`sent ${request.headers.get('x-key')}`), { request, key })),
	});
	const errors = [
		await failure(call(runtime, echo.url, 'read')),
		await failure(call(runtime, echo.url, 'write')),
		await failure(call(leaky, 'http://127.0.0.1/', 'write')),
	];
	expect(events.length).toBeGreaterThan(5);
	for (const subject of [...errors, ...errors.map(error => error.stack), runtime, events]) {
		expect(inspect(subject, { depth: 12, showHidden: true })).not.toContain(key);
		expect(JSON.stringify(subject)).not.toContain(key);
	}
});

test('no part of the key is shown, wherever a cut falls and however it is written', async () => {
	const long = 'sk-planted-0123456789-0123456789-0123456';
	for (const shown of [long, btoa(`x:${long}`), encodeURIComponent(`/${long}`)]) {
		const detail = JSON.stringify({ detail: `${'x'.repeat(461)}${shown}` });
		await using echo = await startScriptedServer(answer(422, detail, { 'x-request-id': shown }));
		const error = await failure(call(createRuntime(), echo.url, 'write', { apiKey: long }));
		expect(error.requestId).toContain('[redacted]');
		const said = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
		for (const part of [long.slice(0, 12), btoa(`x:${long}`).slice(4, 16)]) expect(said).not.toContain(part);
	}
});

test.each<[string, RequestOptions, RegExp]>([
	['a header beyond latin 1', { headers: { 'x-name': 'Marić' } }, /header "x-name"/],
	['a header with a line break', { headers: { 'x-name': 'sk-secret\nx: y' } }, /header "x-name"/],
	['a header with a name that is none', { headers: { 'x name': 'y' } }, /header "x name"/],
	['a header that the platform keeps for itself', { headers: { upgrade: 'websocket' } }, /upgrade/],
])('%s is a mistake of the caller: told, not repeated, and nothing is sent', async (_, request, said) => {
	await using server = await startScriptedServer(fine);
	const error = await failure(call(createRuntime(), server.url, 'write', request));
	expect(error).toMatchObject({ code: 'invalid_request', retryable: false });
	expect(error.attempts).toHaveLength(1);
	expect(error.message).toMatch(said);
	expect(error.message).toContain('nothing was sent');
	expect(error.message).not.toContain('sk-secret');
	expect(server.requests).toHaveLength(0);
});

test('a port that the platform refuses is a mistake of the configuration', async () => {
	const error = await failure(call(createRuntime(), 'http://127.0.0.1:1/', 'write'));
	expect(error).toMatchObject({ code: 'configuration', retryable: false });
	expect(error.message).toContain('port');
});

/** More bytes than the runtime of these tests takes, as one piece and as many. */
const endless =
	(status: number): Behaviour =>
	socket => {
		socket.write(`HTTP/1.1 ${status} Scripted\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`);
		const piece = `${(1_000).toString(16)}\r\n${' '.repeat(1_000)}\r\n`;
		const timer = setInterval(() => socket.write(piece), 1);
		socket.on('close', () => clearInterval(timer));
	};

const bomb: Behaviour = (socket, request) => {
	const zipped = gzipSync(Buffer.alloc(50_000_000, ' '));
	const head = `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${zipped.length}\r\n\r\n`;
	if (request) socket.write(Buffer.concat([Buffer.from(head), zipped]));
};

test.each([
	['an answer without end', endless(200)],
	['an answer that unpacks to far more', bomb],
])('%s is given up at `maxResponseBytes`, and its connection with it', async (_, behaviour) => {
	await using server = await startScriptedServer(behaviour);
	const error = await failure(call(createRuntime(), server.url, 'read'));
	expect(error).toMatchObject({ code: 'invalid_response', status: 200 });
	expect(error.message).toContain('more than 10000 bytes, which `maxResponseBytes` allows');
	expect((await failure(call(createRuntime(), server.url, 'write'))).code).toBe('ambiguous_outcome');
	const native = createRuntime().fetch(new Request(`${server.url}/thing`));
	expect((await failure(native)).code).toBe('invalid_response');
	// What came whole leaves a connection that can be used again.
	if (behaviour !== bomb) await vi.waitFor(() => expect(server.usedSockets()).toBe(0));
});

test('an answer that is nested too deep to be checked is no answer, and no lost connection', async () => {
	const depth = 10_000;
	await using server = await startScriptedServer(answer(200, '['.repeat(depth) + ']'.repeat(depth)));
	const nested: ZodMiniType = lazy(() => array(nested));
	const runtime = createRuntime({ maxResponseBytes: 100_000 });
	const ask = (kind: OperationKind) => call(runtime, server.url, kind, {}, nested);
	const error = await failure(ask('read'));
	expect(error).toMatchObject({ code: 'invalid_response', status: 200, retryable: false });
	expect(error.message).toContain('nested deeper');
	expect((await failure(ask('write'))).code).toBe('ambiguous_outcome');
	expect(server.requests).toHaveLength(2);
});

test('`maxResponseBytes` can be raised for one call', async () => {
	await using server = await startScriptedServer(answer(200, JSON.stringify({ long: 'x'.repeat(20_000) })));
	expect((await failure(call(createRuntime(), server.url, 'read'))).code).toBe('invalid_response');
	expect(await call(createRuntime(), server.url, 'read', { maxResponseBytes: 30_000 })).toHaveProperty('long');
	expect(() => createRuntime().open({ maxResponseBytes: 0.5 })).toThrow(/maxResponseBytes/);
});

test('a refusal without end is a refusal by its status, told by its beginning', async () => {
	await using server = await startScriptedServer(endless(422));
	const error = await failure(call(createRuntime(), server.url, 'write'));
	expect(error).toMatchObject({ code: 'invalid_request', status: 422 });
	await vi.waitFor(() => expect(server.usedSockets()).toBe(0));
});

test('a body is cancelled when time is up, also that of a fetch that knows no signal', async () => {
	const cancelled = vi.fn();
	const fetch = async () => new Response(new ReadableStream({ cancel: cancelled }));
	expect(
		(await failure(call(createRuntime({ fetch, timeout: 30, maxRetries: 0 }), 'http://127.0.0.1/', 'read'))).code,
	).toBe('timeout');
	await vi.waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
});

test.each([
	['204', answer(204, '', {})],
	['200 without a body', answer(200, '')],
	[
		'200 in chunks without a body',
		((socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n')) as Behaviour,
	],
])('a close that is acknowledged by %s is done; a read is not', async (_, behaviour) => {
	await using server = await startScriptedServer(behaviour);
	const runtime = createRuntime();
	const request = (kind: OperationKind) =>
		runtime.call({
			operation: { name: 'things.close', kind },
			scope: runtime.open(undefined),
			schema: object({ ok: boolean() }),
			send: async init => {
				const response = await init.fetch(new Request(server.url, { method: 'DELETE' }));
				const text = await response.text();
				return { response, data: text ? JSON.parse(text) : undefined };
			},
		});
	await expect(request('idempotent')).resolves.toBeUndefined();
	expect((await failure(request('repeatable'))).code).toBe('invalid_response');
});

/** As a library's fetch works that has a `Request` of its own, and takes every other for an address. */
const ofAnotherRealm = (input: unknown, init?: unknown) => globalThis.fetch(String(input), init as RequestInit);

test('a fetch of another realm gets an address and all that goes with it', async () => {
	await using server = await startScriptedServer(fine);
	const fetch: Fetch = (request, init) => ofAnotherRealm(request, { ...init, dispatcher: undefined });
	const runtime = createRuntime({ fetch });
	for (const _ of ['first', 'again']) {
		expect(await call(runtime, server.url, 'write', { query: { tag: 'a' } })).toEqual({ ok: true });
	}
	expect(server.requests).toHaveLength(2);
	for (const request of server.requests) {
		expect(request).toContain('POST /?own=1&tag=a ');
		expect(request).toContain(`x-key: ${key}`);
		expect(request).toContain('{"own":1}');
	}
	const direct = createRuntime({ fetch: ofAnotherRealm });
	expect(await call(direct, server.url, 'read')).toEqual({ ok: true });
	const native = await direct.fetch(new Request(`${server.url}/thing`, { method: 'PUT', body: 'x' }));
	expect(await native.json()).toEqual({ ok: true });
});

test('a fetch of another realm that lets go of its init is refused, and neither key nor body left', async () => {
	await using server = await startScriptedServer(fine);
	const error = await failure(call(createRuntime({ fetch: request => ofAnotherRealm(request) }), server.url, 'write'));
	expect(error.code).toBe('configuration');
	expect(error.message).toContain('fetch: (input, init) =>');
	expect(server.requests.join()).not.toContain(key);
	expect(server.requests.join()).not.toContain('POST');
});

test('a hook that throws does not disturb the call', async () => {
	await using server = await startScriptedServer(fine);
	const onRequest = () => {
		throw new Error('from the hook');
	};
	expect(await call(createRuntime({ hooks: { onRequest } }), server.url, 'read')).toEqual({ ok: true });
});

test('a signal serves the next request only when nothing can look at it any longer', async () => {
	const signals: AbortSignal[] = [];
	let next: () => Response = () => Response.json({});
	const runtime = createRuntime({
		maxRetries: 0,
		fetch: async (_request, { signal }) => {
			if (signal) signals.push(signal);
			return next();
		},
	});
	const send = (read: (response: Response) => unknown = response => response.text()) =>
		runtime.call({
			operation: { name: 'things.do', kind: 'read' },
			scope: runtime.open({}),
			send: async init => {
				const response = await init.fetch(new Request('http://127.0.0.1/'));
				if (!response.ok) return { response, error: await response.text() };
				return { response, data: await read(response) };
			},
		});
	const last = () => signals.at(-1);

	await send();
	const first = last();
	await send();
	expect(last()).toBe(first);

	// One whose body somebody may still read, one that failed, and one that was aborted.
	await send(response => response.body);
	const unread = last();
	expect(unread).toBe(first);
	await send();
	expect(last()).not.toBe(unread);
	const beforeFailure = last();
	next = () => new Response('', { status: 500 });
	await failure(send());
	expect(last()).toBe(beforeFailure);
	next = () => Response.json({});
	await send();
	expect(last()).not.toBe(beforeFailure);
	expect(signals.some(signal => signal.aborted)).toBe(false);
});

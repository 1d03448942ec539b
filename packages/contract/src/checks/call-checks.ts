import assert from 'node:assert/strict';
import type { Fetch, RequestOptions } from '@anybrowser/core';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { assertPlain, plainRead, plainWrite } from '../plain-operations.ts';
import { placesOf, volatilePlaces } from '../wire.ts';

/** What is set for one call reaches the wire with each operation, and nothing of it the next call. */
export function callChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	return [...operations.map(ownOf), ...operations.map(toldOf), ...sharedChecks(operations)];
}

/** A request as it was sent, before any service looked at it. */
interface Sent {
	readonly method: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

const callKey = 'key-of-one-call-4711';
const own: RequestOptions = {
	headers: { 'x-marker-call': 'of the call', 'x-marker-default': null },
	query: { marker_query: ['one', 2] },
	apiKey: callKey,
	maxRetries: 0,
};
const ownBody = { marker_body: { nested: ['of the call'] } };

function ownOf({ name, kind, call }: ContractOperation): ContractCheck {
	return {
		name: `call: ${name} sends its own query, body, headers and key, and the next call does not`,
		async run({ create, backend }) {
			const sent: Sent[] = [];
			// No service knows these parameters, so none is asked.
			const provider = create({
				headers: { 'x-marker-default': 'of the provider' },
				fetch: async request => {
					sent.push(await read(request));
					return Response.json(backend.errorBody(400, 'enough seen'), { status: 400 });
				},
			});
			const { apiKey } = backend.settings;
			const bare = async (request: RequestOptions) => {
				sent.length = 0;
				await expectError('invalid_request', call(provider, request));
				return sent[0] ?? assert.fail('nothing was sent');
			};
			const before = await bare({ maxRetries: 0 });
			const made = madeUp(before.body, (await bare({ maxRetries: 0 })).body);
			assert.equal(before.headers['x-marker-default'], 'of the provider');
			const isJson = before.headers['content-type']?.startsWith('application/json') ?? false;
			const during = await bare(isJson ? { ...own, body: ownBody } : own);
			assert.deepEqual(new URL(during.url).searchParams.getAll('marker_query'), ['one', '2'], 'its query');
			assert.equal(during.headers['x-marker-call'], 'of the call', 'its header');
			assert.equal(during.headers['x-marker-default'], undefined, '`null` removes a default header');
			const keyHeader = (key: string) => backend.keyHeader?.(key) ?? key;
			assert.ok(Object.values(during.headers).includes(keyHeader(callKey)), 'its key');
			assert.ok(!Object.values(during.headers).includes(keyHeader(apiKey)), 'and no other');
			if (isJson) {
				const expected = JSON.stringify({ ...JSON.parse(before.body), ...ownBody });
				assert.deepEqual(placesIn(during.body, made), placesIn(expected, made), 'its body');
			} else if (kind === 'read' || before.method !== 'GET') {
				// A request that can't take the extra part isn't dropped in silence. A call that reads first has not reached that request yet.
				const refused = expectError('invalid_request', call(provider, { ...own, body: ownBody }));
				assert.match((await refused).message, /body/);
			}
			const after = await bare({ maxRetries: 0 });
			assert.deepEqual(without(after, made), without(before, made), `${kind}: the call before shows`);
		},
	};
}

/** Each form has a boundary of its own, and each call may have values that it has made up. */
function without({ method, url, headers, body }: Sent, made: ReadonlySet<string>): unknown {
	const { 'content-type': type = '', ...rest } = headers;
	const boundary = /boundary=(.+)$/.exec(type)?.[1];
	return { method, url, rest, body: boundary === undefined ? placesIn(body, made) : body.replaceAll(boundary, '') };
}

/** The places of a body that differ between two calls alike. */
function madeUp(one: string, other: string): ReadonlySet<string> {
	return isJsonText(one) ? volatilePlaces(placesOf(JSON.parse(one)), placesOf(JSON.parse(other))) : new Set();
}

/** The values of a body by their places, without what was made up. */
function placesIn(body: string, made: ReadonlySet<string>): unknown {
	return isJsonText(body) ? [...placesOf(JSON.parse(body))].filter(([place]) => !made.has(place)).toSorted() : body;
}

function isJsonText(body: string): boolean {
	return body.startsWith('{') || body.startsWith('[');
}

async function read(request: Request): Promise<Sent> {
	const { method, url, headers } = request;
	return { method, url, headers: Object.fromEntries(headers), body: await request.text() };
}

function toldOf({ name, kind, call }: ContractOperation): ContractCheck {
	return {
		name: `call: ${name} tells hooks and onResponse of every attempt`,
		async run(fixture) {
			const { backend } = fixture;
			const faults = [
				{ status: 429, headers: { 'retry-after-ms': '5' }, body: backend.errorBody(429, 'later') },
				// A write that is lost on the way ends there, so what comes after the pause is its last.
				{ drop: 'before' as const },
			];
			for (const fault of faults) backend.injectFault(fault);
			const told = { requests: 0, responses: [] as number[], retries: [] as number[], answers: [] as number[] };
			const provider = fixture.create({
				hooks: {
					onRequest: () => void told.requests++,
					onResponse: ({ status }) => void told.responses.push(status),
					onRetry: ({ attempt }) => void told.retries.push(attempt),
				},
			});
			const onResponse: RequestOptions['onResponse'] = ({ status }) => void told.answers.push(status);
			const outcome = await outcomeOf(call(provider, { maxRetries: 2, onResponse }));
			if (kind === 'write') assert.ok('error' in outcome, 'a write that may have arrived is not sent again');
			assert.equal(told.requests, backend.requests().length, 'a hook is told of each request');
			assert.equal(told.requests >= 3, kind !== 'write', `${told.requests} requests`);
			// Nobody answered the one that was lost.
			assert.equal(told.responses.length, told.requests - 1, 'a hook is told of each answer');
			assert.equal(told.responses[0], 429);
			assert.deepEqual(told.answers, told.responses, '`onResponse` is told the same');
			assert.deepEqual(told.retries.slice(0, 2), kind === 'write' ? [1] : [1, 2], 'a hook is told of each repetition');
		},
	};
}

/** A way to the service that counts how many requests are on it at once. */
function counting(send: Fetch) {
	let underWay = 0;
	let most = 0;
	const fetch: Fetch = async (request, init) => {
		most = Math.max(most, ++underWay);
		await new Promise(resolve => setTimeout(resolve, 15));
		try {
			return await send(request, init);
		} finally {
			underWay--;
		}
	};
	return { fetch, most: () => most };
}

const sharedChecks = (operations: readonly ContractOperation[]): readonly ContractCheck[] => [
	{
		name: 'call: no more requests are under way at once than `maxConcurrency`, and all get their turn',
		async run({ create, backend }: ContractFixture) {
			const read = plainRead(operations);
			for (const [maxConcurrency, expected] of [
				[1, 1],
				[3, 3],
				[undefined, 10],
			] as const) {
				const way = counting(backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init)));
				const provider = create({ fetch: way.fetch, maxConcurrency });
				const calls = Array.from({ length: expected + 2 }, () => outcomeOf(read.call(provider, {})));
				for (const outcome of await Promise.all(calls)) assertPlain(outcome);
				assert.equal(way.most(), expected, `with ${maxConcurrency}`);
			}
		},
	},
	...[408, 425].map(
		(status): ContractCheck => ({
			name: `call: after a ${status} a read waits as it is told, and a write is not sent again`,
			async run({ create, backend }) {
				const waits: number[] = [];
				const provider = create({ hooks: { onRetry: ({ delayMs }) => waits.push(delayMs) } });
				const fault = { status, headers: { 'retry-after-ms': '40' }, body: backend.errorBody(status, 'too early') };
				backend.injectFault(fault);
				const startedAt = Date.now();
				assertPlain(await outcomeOf(plainRead(operations).call(provider, {})));
				assert.ok(Date.now() - startedAt >= 38, 'the wait is kept');
				assert.deepEqual(waits, [40], 'it waits as long as the service says');
				const repeated = backend.requests().length;
				assertPlain(await outcomeOf(plainRead(operations).call(provider, {})));
				const plain = backend.requests().length - repeated;
				assert.equal(repeated, plain + 1, 'it is sent once more');
				backend.injectFault(fault);
				// Who gave up on a request may have begun with it; who finds it too early has not.
				const code = status === 408 ? 'ambiguous_outcome' : 'invalid_request';
				await expectError(code, plainWrite(operations).call(provider, {}));
				assert.equal(backend.requests().length, repeated + plain + 1);
				assert.equal(backend.countMade(), 0);
			},
		}),
	),
];

import assert from 'node:assert/strict';
import type { AnyBrowserError, ErrorCode } from '@anybrowser/core';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { eventually } from '../eventually.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { assertPlain, plainRead } from '../plain-operations.ts';

/** What a refusal means, the same for every operation. */
const refusals: readonly (readonly [status: number, code: ErrorCode])[] = [
	[400, 'invalid_request'],
	[401, 'authentication'],
	[402, 'insufficient_credits'],
	[403, 'permission'],
	[404, 'not_found'],
	[409, 'conflict'],
	[422, 'invalid_request'],
];
const outages = [500, 502, 503, 504];
const maxMessage = 1_500;

/** What goes wrong on the way, and at the service: the code, whether it may be repeated, and how often it was. */
export function faultChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	return [...operations.flatMap(checksOf), ...sharedChecks(operations)];
}

function checksOf(operation: ContractOperation): ContractCheck[] {
	const { name, kind, call } = operation;
	const mayRepeat = kind !== 'write';
	const lost: ErrorCode = kind === 'write' ? 'ambiguous_outcome' : 'provider';
	return [
		{
			name: `faults: ${name} tells every refusal by its status`,
			async run({ provider, backend }) {
				for (const [status, code] of refusals) {
					backend.injectFault({ status, body: backend.errorBody(status, 'marker of the refusal') });
					const before = backend.requests().length;
					const error = await expectError(code, call(provider, { maxRetries: 2 }));
					assert.equal(error.status, status);
					assertToldBy(error, operation, provider.name);
					assert.equal(error.retryable, false, `${status} does not pass by itself`);
					const sent = backend.requests().slice(before);
					// Who is told that there is none may look whether there was one, and who may not end it whether it has ended.
					const mayLook = status === 404 || (kind === 'idempotent' && sent[1]?.method === 'GET');
					assert.ok(
						sent.length === 1 || (mayLook && sent.length === 2),
						`${status} is not sent again: ${sent.length} times`,
					);
					assert.equal(backend.countMade(), 0);
				}
			},
		},
		{
			name: `faults: ${name} meets an outage with ${lost}${mayRepeat ? ', repeated' : ', once'}`,
			async run({ provider, backend }) {
				for (const status of outages) {
					const times = mayRepeat ? 3 : 1;
					// A time to come back proves to a write that it was turned away, so it isn't given one here.
					const headers = mayRepeat ? { 'retry-after': '0' } : {};
					backend.injectFault({ times, status, headers, body: backend.errorBody(status, 'marker of the outage') });
					const before = backend.requests().length;
					const error = await expectError(lost, call(provider, { maxRetries: 2 }));
					assert.equal(error.status, status);
					assertToldBy(error, operation, provider.name);
					assert.equal(error.retryable, mayRepeat);
					assert.equal(backend.requests().length - before, times, `status ${status}: requests sent`);
					assert.equal(error.attempts.length, times, `status ${status}: attempts told`);
					assert.deepEqual(new Set(error.attempts.map(attempt => attempt.status)), new Set([status]));
				}
			},
		},
		{
			name: `faults: ${name} is sent again after a 429, when the service says so`,
			async run({ provider, backend }) {
				const headers = { 'retry-after-ms': '20' };
				backend.injectFault({ times: 2, status: 429, headers, body: backend.errorBody(429, 'too many') });
				const startedAt = Date.now();
				const before = backend.requests().length;
				const outcome = await outcomeOf(call(provider, { maxRetries: 2 }));
				// Nothing has this id, so it may well not be found in the end.
				if ('error' in outcome) await expectError('not_found', Promise.reject(outcome.error));
				assert.ok(Date.now() - startedAt >= 38, 'the pause that was asked for is kept');
				assert.ok(backend.requests().length - before >= 3, 'it is sent once more after each refusal');
				assert.ok(backend.countMade() <= 1, `it was executed ${backend.countMade()} times`);
				await endEverything(provider, backend);
				backend.injectFault({ status: 429, headers, body: backend.errorBody(429, 'too many') });
				const error = await expectError('rate_limited', call(provider, { maxRetries: 0 }));
				assert.equal(error.retryable, true);
				assert.equal(error.retryAfterMs, 20);
			},
		},
		{
			name: `faults: ${name} meets a lost connection with ${mayRepeat ? 'another attempt' : 'ambiguous_outcome'}`,
			async run({ provider, backend }) {
				for (const drop of ['before', 'after'] as const) {
					backend.injectFault({ drop });
					const before = backend.requests().length;
					const outcome = await outcomeOf(call(provider, { maxRetries: 1 }));
					const sent = backend.requests().length - before;
					if (mayRepeat) {
						if ('error' in outcome) await expectError('not_found', Promise.reject(outcome.error));
						assert.ok(sent >= 2, 'it is sent again');
					} else {
						const error = await expectError('ambiguous_outcome', settled(outcome));
						assert.equal(error.retryable, false);
						assert.equal(sent, 1, 'what may have been executed is not sent again');
					}
				}
				assert.ok(backend.countMade() <= 1, `it was executed ${backend.countMade()} times`);
				await endEverything(provider, backend);
			},
		},
		{
			name: `faults: ${name} ends when nothing comes, or only the head`,
			async run({ provider, backend }) {
				for (const stall of ['head', 'body'] as const) {
					backend.injectFault({ stall });
					const before = backend.requests().length;
					// A time-out covers the body.
					const error = await expectError(
						mayRepeat ? 'timeout' : 'ambiguous_outcome',
						call(provider, { timeout: 80, maxRetries: 0 }),
						3_000,
					);
					assertToldBy(error, operation, provider.name);
					assert.equal(error.retryable, mayRepeat);
					// On a busy machine it may arrive when its time is over, and make something all the same.
					await eventually(() => backend.requests().length > before, 1_000);
				}
				await endEverything(provider, backend);
			},
		},
		...(kind === 'write' ? [afterGateway(operation)] : []),
		...(kind === 'idempotent' ? [] : [unreadable(operation)]),
	];
}

/** A gateway may say that one should come back when the service has executed the request. */
function afterGateway({ name, call }: ContractOperation): ContractCheck {
	return {
		name: `faults: ${name} is not sent again after a gateway's 503`,
		async run({ provider, backend }) {
			for (const body of [
				'<html>Service Unavailable</html>',
				'upstream connect error',
				{ message: 'Service Unavailable' },
			]) {
				backend.injectFault({ status: 503, headers: { 'retry-after': '0' }, body });
				const before = backend.requests().length;
				await expectError('ambiguous_outcome', call(provider, { maxRetries: 2 }));
				assert.equal(backend.requests().length - before, 1, 'what may have been executed is not sent again');
			}
		},
	};
}

/** What only had to be done has no answer that anyone reads, so this is for the others. */
function unreadable(operation: ContractOperation): ContractCheck {
	const { name, kind, call } = operation;
	const code: ErrorCode = kind === 'write' ? 'ambiguous_outcome' : 'invalid_response';
	const bodies = {
		'a web page': { headers: { 'content-type': 'text/html' }, body: '<!doctype html><html><p>Sign in</p></html>' },
		'half an answer': { headers: { 'content-type': 'application/json' }, body: '{"half": [' },
		'an answer of another shape': { body: { marker: true } },
		'no answer at all': { headers: { 'content-type': 'application/json' }, body: '' },
		null: { headers: { 'content-type': 'application/json' }, body: 'null' },
	};
	return {
		name: `faults: ${name} meets an answer that it can't read with ${code}`,
		async run({ provider, backend }) {
			for (const [what, answer] of Object.entries(bodies)) {
				backend.injectFault({ status: 200, ...answer });
				const before = backend.requests().length;
				const error = await outcomeOf(call(provider, { maxRetries: 2 })).then(outcome => {
					assert.ok('error' in outcome, `${what} is taken for an answer`);
					return expectError(code, settled(outcome));
				});
				assertToldBy(error, operation, provider.name);
				assert.equal(backend.requests().length - before, 1, `${what}: it comes again however often one asks`);
			}
		},
	};
}

const sharedChecks = (operations: readonly ContractOperation[]): readonly ContractCheck[] => [
	{
		name: 'faults: a Retry-After in seconds that outlasts the deadline fails at once, and is told',
		async run({ provider, backend }) {
			backend.injectFault({ status: 429, headers: { 'retry-after': '30' }, body: backend.errorBody(429, 'later') });
			// It does not wait for what will not come.
			const work = plainRead(operations).call(provider, { deadline: 10_000 });
			const error = await expectError('rate_limited', work, 1_000);
			assert.equal(error.retryAfterMs, 30_000);
			assert.equal(backend.requests().length, 1);
		},
	},
	{
		name: 'faults: one 429 is a pause for every call with the same key',
		async run({ provider, backend }) {
			// Longer than a busy machine needs for the call itself.
			const headers = { 'retry-after-ms': '600' };
			const refusal = { status: 429, headers, body: backend.errorBody(429, 'too many') };
			const read = plainRead(operations);
			backend.injectFault(refusal);
			const startedAt = Date.now();
			assertPlain(await outcomeOf(read.call(provider, {})));
			assert.ok(Date.now() - startedAt >= 590, 'the pause is kept');
			backend.injectFault(refusal);
			const refusedAt = Date.now();
			await expectError('rate_limited', read.call(provider, { maxRetries: 0 }));
			assertPlain(await outcomeOf(read.call(provider, {})));
			assert.ok(Date.now() - refusedAt >= 590, 'another call waits for the same pause');
		},
	},
	{
		name: 'faults: a redirect to another origin is not followed, so the key stays here',
		async run({ create, backend }) {
			const visited: string[] = [];
			const reach = backend.settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
			const provider = create({
				fetch: async (request, init) => {
					visited.push(new URL(request.url).origin);
					return reach(request, init);
				},
			});
			for (const operation of operations) {
				backend.injectFault({ status: 307, headers: { location: 'http://elsewhere.invalid/take-the-key' } });
				await expectError('invalid_response', operation.call(provider, {}));
			}
			assert.equal(new Set(visited).size, 1, `requests went to ${[...new Set(visited)].join(' and ')}`);
		},
	},
];

function assertToldBy(error: AnyBrowserError, operation: ContractOperation, provider: string): void {
	assert.equal(error.provider, provider);
	assert.equal(error.operation, operation.name);
	assert.ok(error.message.length > 10, 'the message says something');
	assert.ok(error.message.length < maxMessage, `the message has ${error.message.length} characters`);
}

function settled(outcome: Awaited<ReturnType<typeof outcomeOf>>): Promise<unknown> {
	return 'error' in outcome ? Promise.reject(outcome.error) : Promise.resolve(outcome.value);
}

import assert from 'node:assert/strict';
import type { RequestOptions } from '@anybrowser/core';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError, outcomeOf } from '../expect-error.ts';
import { assertPlain, plainRead } from '../plain-operations.ts';

/** What can be set for a provider, and for one call, is what is sent; observers see it. */
export function settingChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	const read = plainRead(operations);
	return [
		{
			name: 'settings: headers and the key are sent, and a call has its own, for itself alone',
			async run({ create, backend }) {
				const provider = create({ headers: { 'x-marker-setting': 'of the provider' } });
				const { apiKey } = backend.settings;
				const own = { headers: { 'x-marker-call': 'of the call' }, apiKey: 'key-of-one-call' };
				const refused = await outcomeOf(read.call(provider, own));
				assert.ok('error' in refused, 'another key must be refused');
				assertPlain(await outcomeOf(read.call(provider, {})));
				const keyHeader = (key: string) => backend.keyHeader?.(key) ?? key;
				const [first, second] = backend.requests();
				assert.equal(first?.headers['x-marker-setting'], 'of the provider');
				assert.equal(first?.headers['x-marker-call'], 'of the call');
				assert.ok(Object.values(first?.headers ?? {}).includes(keyHeader('key-of-one-call')), "the call's key is sent");
				assert.equal(second?.headers['x-marker-call'], undefined);
				assert.ok(Object.values(second?.headers ?? {}).includes(keyHeader(apiKey)), "the provider's key is sent");
			},
		},
		{
			name: 'settings: a key that the service refuses is authentication',
			async run({ create, backend }) {
				const provider = create({ apiKey: 'a-wrong-key-4711' });
				const error = await expectError('authentication', read.call(provider, {}));
				assert.equal(error.retryable, false);
				assert.equal(backend.requests().length, 1, 'a refused key is not tried again');
				for (const { name, call } of operations) {
					const before = backend.requests().length;
					await expectError('authentication', call(provider, {}));
					assert.equal(backend.requests().length - before, 1, `${name} is not tried again`);
				}
				assert.equal(backend.countMade(), 0);
			},
		},
		{
			name: 'settings: hooks and onResponse see every attempt, and the wait between them',
			async run({ create, backend }) {
				const seen: unknown[] = [];
				const provider = create({
					hooks: {
						onRequest: ({ operation, attempt, method }) => seen.push(`request ${operation} ${attempt} ${method}`),
						onResponse: ({ operation, attempt, status }) => seen.push(`response ${operation} ${attempt} ${status}`),
						onRetry: ({ operation, attempt, delayMs }) => seen.push(`retry ${operation} ${attempt} in ${delayMs}`),
					},
				});
				backend.injectFault({
					status: 503,
					headers: { 'retry-after-ms': '20' },
					body: backend.errorBody(503, 'later'),
				});
				const statuses: number[] = [];
				const onResponse: RequestOptions['onResponse'] = ({ status }) => void statuses.push(status);
				const outcome = await outcomeOf(read.call(provider, { onResponse }));
				assertPlain(outcome);
				const last = 'value' in outcome ? 200 : 404;
				assert.deepEqual(seen, [
					`request ${read.name} 1 GET`,
					`response ${read.name} 1 503`,
					`retry ${read.name} 1 in 20`,
					`request ${read.name} 2 GET`,
					`response ${read.name} 2 ${last}`,
				]);
				assert.deepEqual(statuses, [503, last]);
			},
		},
		{
			name: 'settings: a hook that throws disturbs nothing',
			async run({ create }) {
				const fail = () => {
					throw new Error('a hook of the caller failed');
				};
				const provider = create({ hooks: { onRequest: fail, onResponse: fail, onRetry: fail } });
				assertPlain(await outcomeOf(read.call(provider, {})));
			},
		},
		{
			name: 'settings: values that can not be are refused before anything is sent',
			async run({ provider, backend }) {
				for (const request of [{ timeout: 0 }, { deadline: -1 }, { maxRetries: 1.5 }]) {
					await expectError(
						'invalid_request',
						Promise.resolve().then(() => read.call(provider, request)),
					);
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

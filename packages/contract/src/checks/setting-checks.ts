import assert from 'node:assert/strict';
import { contractOperations } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

/** What can be set for a provider, and for one call, is what is sent; observers see it. */
export function settingChecks(): ContractCheck[] {
	return [
		{
			name: 'settings: headers and the key are sent, and a call has its own, for itself alone',
			async run({ create, backend }) {
				const provider = create({ headers: { 'x-marker-setting': 'of the provider' } });
				const { apiKey } = backend.settings;
				await provider.list({}, { headers: { 'x-marker-call': 'of the call' }, apiKey: 'key-of-one-call' }).then(
					() => assert.fail('another key must be refused'),
					() => {},
				);
				await provider.list();
				const [first, second] = backend.requests();
				assert.equal(first?.headers['x-marker-setting'], 'of the provider');
				assert.equal(first?.headers['x-marker-call'], 'of the call');
				assert.ok(Object.values(first?.headers ?? {}).includes('key-of-one-call'), "the call's key is sent");
				assert.equal(second?.headers['x-marker-call'], undefined);
				assert.ok(Object.values(second?.headers ?? {}).includes(apiKey), "the provider's key is sent");
			},
		},
		{
			name: 'settings: a key that the service refuses is authentication',
			async run({ create, backend }) {
				const provider = create({ apiKey: 'a-wrong-key-4711' });
				const error = await expectError('authentication', provider.list());
				assert.equal(error.retryable, false);
				assert.equal(backend.requests().length, 1, 'a refused key is not tried again');
				for (const { name, call } of contractOperations) {
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
				await provider.list({}, { onResponse: ({ status }) => statuses.push(status) });
				assert.deepEqual(seen, [
					'request sessions.list 1 GET',
					'response sessions.list 1 503',
					'retry sessions.list 1 in 20',
					'request sessions.list 2 GET',
					'response sessions.list 2 200',
				]);
				assert.deepEqual(statuses, [503, 200]);
			},
		},
		{
			name: 'settings: a hook that throws disturbs nothing',
			async run({ create }) {
				const fail = () => {
					throw new Error('a hook of the caller failed');
				};
				const provider = create({ hooks: { onRequest: fail, onResponse: fail, onRetry: fail } });
				assert.deepEqual((await provider.list()).items, []);
			},
		},
		{
			name: 'settings: values that can not be are refused before anything is sent',
			async run({ provider, backend }) {
				for (const request of [{ timeout: 0 }, { deadline: -1 }, { maxRetries: 1.5 }]) {
					await expectError(
						'invalid_request',
						Promise.resolve().then(() => provider.get('some-id', request)),
					);
				}
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

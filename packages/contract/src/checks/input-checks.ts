import assert from 'node:assert/strict';
import type { BrowserSessionProvider } from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

const badIds = ['', ' ', '.', '..'];
// Each must arrive as one path segment, and lead to nothing.
const oddIds = ['no-such-id', '-dash', 'a/b', '../x', 'ä ö', '?x=1', '#x', '%2e%2e', '{id}'];

type ByItsId = (provider: BrowserSessionProvider, id: string) => PromiseLike<unknown>;

const operations: Readonly<Record<string, ByItsId>> = {
	'sessions.get': (provider, id) => provider.get(id),
	'sessions.close': (provider, id) => provider.close(id),
	'tasks.get': (provider, id) => provider.tasks.get(id),
	'tasks.cancel': (provider, id) => provider.tasks.cancel(id),
	'profiles.get': (provider, id) => provider.profiles.get(id),
	'profiles.delete': (provider, id) => provider.profiles.delete(id),
	'files.delete': (provider, id) => provider.files.delete(id),
	'actions.extract': (provider, id) => provider.actions.extract(id, { schema: { type: 'object' } }),
};

/** What never was a valid call is refused before anything is sent; what is merely unknown is `not_found`. */
export function inputChecks(): ContractCheck[] {
	return [
		...Object.entries(operations).flatMap(([name, call]) => [
			{
				name: `input: ${name} refuses ids that would change the address`,
				async run({ provider, backend }) {
					for (const id of badIds) {
						const error = await expectError('invalid_request', call(provider, id));
						assert.equal(error.operation, name);
					}
					assert.deepEqual(backend.requests(), []);
				},
			} satisfies ContractCheck,
			{
				name: `input: ${name} with an unknown id is not_found, however odd the id`,
				async run({ provider }) {
					for (const id of oddIds) {
						const error = await expectError('not_found', call(provider, id));
						assert.equal(error.retryable, false);
					}
				},
			} satisfies ContractCheck,
		]),
		{
			name: 'input: an empty prompt is refused, and nothing is sent',
			async run({ provider, backend }) {
				await expectError('invalid_request', provider.tasks.create({ prompt: ' ' }));
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: without a key nothing is sent, and the error says which variable to set',
			async run({ create, backend }) {
				const error = await expectError(
					'configuration',
					Promise.resolve().then(() => create({ apiKey: '' }).create()),
				);
				assert.match(error.message, /Set [A-Z_]+_API_KEY/);
				assert.deepEqual(backend.requests(), []);
			},
		},
		{
			name: 'input: an aborted signal sends nothing, and its reason comes back',
			async run({ provider, backend }) {
				const reason = new Error('the caller left');
				await assert.rejects(provider.create({}, { signal: AbortSignal.abort(reason) }), reason);
				await assert.rejects(provider.get('some-id', { signal: AbortSignal.abort(reason) }), reason);
				assert.deepEqual(backend.requests(), []);
			},
		},
	];
}

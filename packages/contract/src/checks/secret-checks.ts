import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createClient } from '@anybrowser/core';
import { contractOperations } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';

/** The key is in nothing that is shown: no error, no print, no JSON, no event. */
export function secretChecks(): ContractCheck[] {
	return [
		{
			name: 'secrets: the key is in no error, even when the service repeats it',
			async run({ provider, backend }) {
				const { apiKey } = backend.settings;
				for (const operation of contractOperations) {
					for (const status of [400, 401, 403, 404, 422, 500]) {
						backend.injectFault({ status, body: backend.errorBody(status, `the key ${apiKey} is no good`) });
						assertHidden(await errorOf(operation.call(provider, { maxRetries: 0 })), apiKey, operation.name);
					}
					backend.injectFault({ status: 200, headers: { 'content-type': 'text/html' }, body: `<p>${apiKey}</p>` });
					const outcome = await errorOf(operation.call(provider, { maxRetries: 0 }));
					// What only had to be done may succeed with any answer.
					if (operation.kind !== 'idempotent') assertHidden(outcome, apiKey, operation.name);
				}
			},
		},
		{
			name: 'secrets: the key is in no error of a network that tells it',
			async run({ create, backend }) {
				const { apiKey } = backend.settings;
				const provider = create({
					fetch: async request => {
						const headers = Object.fromEntries(request.headers);
						const cause = Object.assign(new Error(`sent ${apiKey}`), { code: 'ECONNRESET', headers });
						throw new TypeError(`fetch failed with ${apiKey}`, { cause });
					},
				});
				for (const operation of contractOperations) {
					assertHidden(await errorOf(operation.call(provider, { maxRetries: 0 })), apiKey, operation.name);
				}
			},
		},
		{
			name: 'secrets: the key is in no provider, client, result, warning or event',
			async run({ create, backend }) {
				const { apiKey } = backend.settings;
				const told: unknown[] = [];
				const tell = (event: unknown) => told.push(event);
				const provider = create({
					onUnsupported: 'warn',
					onWarning: tell,
					hooks: { onRequest: tell, onResponse: tell, onRetry: tell },
				});
				const client = createClient({ provider });
				const session = await client.sessions.create();
				const task = await client.tasks.start('Read the title', { url: backend.pageUrl });
				const listed = await client.sessions.list();
				const shown = { provider, client, session, snapshot: session.snapshot, task, listed, told };
				for (const [what, value] of Object.entries(shown)) assertHidden(value, apiKey, what);
				await session.close();
				await endEverything(provider, backend);
			},
		},
	];
}

async function errorOf(work: PromiseLike<unknown>): Promise<unknown> {
	return Promise.resolve(work).then(
		() => undefined,
		(error: unknown) => error,
	);
}

/** @throws AssertionError when a secret can be seen in a value. */
function assertHidden(value: unknown, secret: string, what: string): void {
	assert.notEqual(value, undefined, `${what}: it had to fail`);
	const shown = {
		inspect: inspect(value, { depth: 12, showHidden: true }),
		JSON: JSON.stringify(value) ?? '',
		text: value instanceof Error ? `${value.message}\n${value.stack}` : String(value),
	};
	for (const [how, text] of Object.entries(shown)) {
		assert.ok(!text.includes(secret), `${what}: the key can be seen by ${how}`);
	}
}

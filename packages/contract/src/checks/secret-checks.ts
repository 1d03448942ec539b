import { createClient } from '@anybrowser/core';
import { assertHidden } from '../assert-hidden.ts';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { startOnPage } from '../on-page.ts';

/** The key is in nothing that is shown: no error, no print, no JSON, no event. */
export function secretChecks(operations: readonly ContractOperation[]): ContractCheck[] {
	return [
		{
			name: 'secrets: the key is in no error, even when the service repeats it',
			async run({ provider, backend }) {
				const { apiKey } = backend.settings;
				for (const operation of operations) {
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
				for (const operation of operations) {
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
				const { capabilities } = provider;
				const shown: Record<string, unknown> = { provider, client, told };
				if (capabilities['sessions.create'] !== 'none') {
					const session = await client.sessions.create();
					Object.assign(shown, { session, snapshot: session.snapshot });
				}
				if (capabilities['tasks.create'] !== 'none') shown['task'] = await startOnPage({ provider, backend });
				if (capabilities['sessions.list'] !== 'none') shown['listed'] = await client.sessions.list();
				for (const [what, value] of Object.entries(shown)) assertHidden(value, apiKey, what);
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

import { type ContractBackend, contractTests } from '@anybrowser/contract';
import { skyvern } from '@anybrowser/skyvern';
import { fallback } from 'anybrowser';
import { describe, test } from 'vitest';
import { startEmulatorBackend } from './backend/emulator-backend.ts';
import { underTest } from './under-test.ts';

/** The emulator, with the ids under which a fallback knows what is there. */
async function startBackend(): Promise<ContractBackend> {
	const backend = await startEmulatorBackend('skyvern', 'fetch');
	return {
		...backend,
		openSessionIds: () => backend.openSessionIds().map(id => `skyvern:${id}`),
		webhookOf: id =>
			backend.webhookOf?.(id.replace('skyvern:', '')) ?? Promise.reject(new Error('the emulator sends webhooks')),
		requests: () => backend.requests().map(request => ({ ...request, body: withOuterIds(request.body) })),
	};
}

function withOuterIds(body: unknown): unknown {
	if (body === undefined) return undefined;
	return JSON.parse(JSON.stringify(body).replace(/"((?:bp|pbs|file)_\w+)"/g, '"skyvern:$1"'));
}

describe('a fallback of Skyvern alone', () => {
	contractTests({
		...underTest.skyvern,
		test: (title, run) => test.concurrent(title, run),
		notRun: (title, reason) => test.skipIf(true)(`${title} (not run: ${reason})`, () => {}),
		// What is there, and what goes wrong, names the provider that it is from: that is the name to expect.
		provider: settings => ({ ...fallback([skyvern(settings)]), name: 'skyvern' }),
		backend: startBackend,
	});
});

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { browserbase } from '@anybrowser/browserbase';
import { AnyBrowserError, type BrowserSessionProvider, type ProviderSettings } from '@anybrowser/core';
import { lastLookMs } from '@anybrowser/core/provider';
import { type CdpConnector, skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { describe, expect, test } from 'vitest';
import { patience } from '../../packages/contract/src/testing/patience.ts';
import { readSpec } from '../../scripts/codegen/read-spec.ts';
import { type ProviderOperation, providerOperations } from '../faults/provider-operation.ts';
import { aboutWhatWasAsked } from './about-what-was-asked.ts';
import { complaintAboutResult } from './complaint-about-result.ts';
import { type FuzzedOperation, fuzzedOperations } from './fuzzed-answers.ts';

/** Another one every time with `FUZZ_SEED=$RANDOM`; it is printed. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** Answers that each provider must have read. */
const minAnswers = 10_000;
const answersEach = 600;
const atOnce = 40;
const deadlineMs = 60;
/** A wait whose time was up while the process stood still looks once more, which is no hang. */
const hangMs = lastLookMs + 4_000;
const maxMessage = 4_000;

/** The addresses of browsers are made up like everything else: nobody goes there. */
const nowhere: CdpConnector = {
	async connect() {
		throw new Error('nobody is there');
	},
};

const providers: readonly {
	readonly name: 'smooth' | 'skyvern' | 'browserbase';
	readonly make: (settings: ProviderSettings) => BrowserSessionProvider;
	readonly basePath: string;
}[] = [
	{ name: 'smooth', make: smooth, basePath: '/api/v1' },
	{ name: 'skyvern', make: settings => skyvern({ ...settings, cdp: nowhere }), basePath: '/v1' },
	{ name: 'browserbase', make: settings => browserbase({ ...settings, cdp: nowhere }), basePath: '' },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const prepared = { pageUrl: 'http://127.0.0.1:9/', id: 'some-id' };

describe.each(providers)('$name reads answers that nobody promised', ({ name, make, basePath }) => {
	test(`seed ${seed}: typed errors or success, no hang, no endless message`, { timeout: 120_000 }, async () => {
		const spec = await readSpec(join(root, 'specs', `${name}.openapi.yaml`));
		const service = madService(fuzzedOperations(spec, seed, answersEach), basePath);
		// A way of its own for every call: after a 429 all that share one would wait.
		const provider = () =>
			make({
				apiKey: 'fuzz-key-4711',
				fetch: request => service.fetch(request),
				timeout: 1_000,
				maxRetries: 0,
			});
		const { capabilities } = provider();
		const operations = providerOperations.filter(({ capability }) => capabilities[capability] !== 'none');
		const outcomes = new Map<string, number>();
		const wrong = new Set<string>();
		let calls = 0;
		const work = async () => {
			while (service.count() < minAnswers || calls < operations.length * 50) {
				const operation = operations[calls++ % operations.length];
				if (operation === undefined) return;
				const { outcome, complaint } = await tried(operation, provider());
				outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
				if (complaint !== undefined) wrong.add(`${operation.name}: ${complaint}`);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));
		const counts = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
		process.stdout.write(
			`fuzz ${name}, seed ${seed}: ${service.count()} answers to ${calls} calls: ${counts.join(', ')}\n`,
		);
		expect([...wrong].slice(0, 20)).toEqual([]);
		expect(service.count()).toBeGreaterThanOrEqual(minAnswers);
		// Otherwise nothing but the first check would have been tried.
		expect(outcomes.get('success')).toBeGreaterThan(200);
		expect(outcomes.get('invalid_response')).toBeGreaterThan(200);
	});
});

function madService(operations: readonly FuzzedOperation[], basePath: string) {
	const next = new Map<string, number>();
	let count = 0;
	return {
		count: () => count,
		fetch: async (request: Request): Promise<Response> => {
			const path = new URL(request.url).pathname.slice(basePath.length);
			const operation = operations.find(each => each.method === request.method && each.path.test(path));
			if (operation === undefined) throw new Error(`no operation for ${request.method} ${path}`);
			const at = next.get(operation.id) ?? 0;
			next.set(operation.id, at + 1);
			count += 1;
			const answer = operation.answers[at % operation.answers.length] ?? { status: 500, body: null };
			const { status } = answer;
			const body = aboutWhatWasAsked(answer, operation.path.exec(path)?.groups ?? {});
			// As a service that is somewhere: the others get their turn.
			await sleep(0);
			return new Response(body, { status, headers: { 'content-type': 'application/json' } });
		},
	};
}

async function tried(operation: ProviderOperation, provider: BrowserSessionProvider) {
	const { over, leave } = patience(hangMs);
	const hang = over.then(() => ({ outcome: 'hang', complaint: `it hangs for more than ${hangMs} ms` }));
	const work = Promise.resolve()
		.then(() => operation.call(provider, prepared, { deadline: deadlineMs }))
		.then(
			result => ({ outcome: 'success', complaint: complaintAboutResult(result) }),
			(error: unknown) => ({
				outcome: AnyBrowserError.is(error) ? error.code : 'untyped',
				complaint: complaintAbout(error),
			}),
		);
	return Promise.race([work, hang]).finally(leave);
}

function complaintAbout(error: unknown): string | undefined {
	if (!AnyBrowserError.is(error))
		return `an untyped error: ${error instanceof Error ? error.stack?.slice(0, 300) : error}`;
	if (error.message.length > maxMessage) return `a message of ${error.message.length} characters`;
	if (JSON.stringify(error).includes('fuzz-key-4711')) return 'the key is in the error';
	return undefined;
}

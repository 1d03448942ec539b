import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserbase } from '@anybrowser/browserbase';
import {
	browserbaseDocument,
	type CoverageTotals,
	createSpecGuard,
	type Share,
	skyvernDocument,
	smoothDocument,
	totalCoverage,
} from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSpec } from '../../scripts/codegen/read-spec.ts';
import { providerOperations } from '../faults/provider-operation.ts';
import { isFitting } from './fitting-outcome.ts';
import { documentedOperations } from './fuzzed-answers.ts';
import { type Injection, type SweptOperation, sweepCell } from './sweep-cell.ts';

/** Another one every time with `FUZZ_SEED=$RANDOM`; it is printed. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
/** Bodies for each status of success, which are read; a refusal has one. */
const bodiesEach = 4;
const atOnce = 24;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The floors are what is seen of the specification; every status of what is used is. */
const providers = [
	{
		name: 'smooth',
		make: smooth,
		document: smoothDocument,
		basePath: '/api/v1',
		floor: { operations: 10, statuses: 58, responseFields: 375 },
	},
	{
		name: 'skyvern',
		make: skyvern,
		document: skyvernDocument,
		basePath: '/v1',
		floor: { operations: 18, statuses: 115, responseFields: 860 },
	},
	{
		name: 'browserbase',
		make: browserbase,
		document: browserbaseDocument,
		basePath: '',
		floor: { operations: 12, statuses: 70, responseFields: 200 },
	},
] as const;

let page: TestPage;
beforeAll(async () => {
	page = await openTestPage();
});
afterAll(() => page.close());

describe.each(providers)('$name answers with every documented status', ({ name, make, document, basePath, floor }) => {
	test(`seed ${seed}: the typed error that it stands for, or success`, { timeout: 60_000 }, async () => {
		const spec = await readSpec(join(root, 'specs', `${name}.openapi.yaml`));
		const documented = documentedOperations(spec, seed, bodiesEach);
		const guard = createSpecGuard(document, name);
		const { capabilities } = make({ apiKey: 'manifest-only' });
		const claimed = providerOperations.filter(({ capability }) => capabilities[capability] !== 'none');
		// Which requests an operation takes shows when nothing goes wrong.
		const swept = claimed.map(
			(operation): SweptOperation => ({ provider: name, basePath, documented, operation, pageUrl: page.url }),
		);
		const asIs = await Promise.all(swept.map(async each => ({ each, ...(await sweepCell(each)) })));
		const cells = asIs.flatMap(({ each, used }) =>
			used.flatMap(target =>
				target.answers.map(answer => ({ swept: each, injection: { target, answer, guard } satisfies Injection })),
			),
		);
		const outcomes = new Map<string, number>();
		const wrong: string[] = [];
		const queue = [...cells];
		const work = async () => {
			for (let cell = queue.shift(); cell; cell = queue.shift()) {
				const { operation } = cell.swept;
				const { target, answer } = cell.injection;
				const { outcome, isTaken, violations } = await sweepCell(cell.swept, cell.injection);
				const line = `${operation.name}, ${target.id} ${answer.status}: ${outcome}`;
				if (violations.length > 0) wrong.push(`${line}, but the answer is not as documented: ${violations[0]}`);
				if (isTaken && !isFitting(operation.name, target.id, answer.status, outcome)) wrong.push(line);
				const key = isTaken ? `${answer.status} ${outcome}` : 'not asked for';
				outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));

		const seen = guard.coverage();
		const sent = new Set(cells.map(({ injection }) => injection.target.id));
		const ofSent = totalCoverage(seen.filter(entry => sent.has(entry.operation)));
		const ends = [...outcomes].sort().map(([what, times]) => `${what} ${times}`);
		process.stdout.write(
			`${name}, seed ${seed}: ${cells.length} injected answers: ${ends.join(', ')}\n${tableOf(totalCoverage(seen), ofSent)}\n`,
		);
		expect(wrong).toEqual([]);
		expect(ofSent.statuses.covered, 'of what is used every status').toBe(ofSent.statuses.total);
		for (const what of ['operations', 'statuses', 'responseFields'] as const) {
			expect(ofSent[what].covered, what).toBeGreaterThanOrEqual(floor[what]);
		}
	});
});

function tableOf(all: CoverageTotals, sent: CoverageTotals): string {
	const share = ({ covered, total }: Share) => `${covered}/${total}`;
	return [
		"injected, as documented; not the emulator's own answers:",
		`  of what the provider sends: operations ${share(sent.operations)}, statuses ${share(sent.statuses)}, response fields ${share(sent.responseFields)}`,
		`  of the specification:       operations ${share(all.operations)}, statuses ${share(all.statuses)}, response fields ${share(all.responseFields)}`,
	].join('\n');
}

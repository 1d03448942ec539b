import { afterAll, beforeAll, expect, test } from 'vitest';
import { providerNames } from '../contract/under-test.ts';
import { openTestPage, type TestPage } from '../testing/test-page.ts';
import { behaviourMutants } from './behaviour-mutants.ts';
import { errorMutants } from './error-mutants.ts';
import { resultMutants } from './result-mutants.ts';
import { runMutant, type Verdict } from './run-mutant.ts';
import { wireMutants } from './wire-mutants.ts';

const mutants = [...wireMutants, ...resultMutants, ...errorMutants, ...behaviourMutants];
const trials = mutants.flatMap(mutant => mutant.of.map(provider => ({ mutant, provider })));
const verdicts: Verdict[] = [];
let page: TestPage;

beforeAll(async () => {
	page = await openTestPage();
});

afterAll(async () => {
	await page.close();
	const noticed = verdicts.filter(verdict => verdict.noticedBy !== null);
	const lines = verdicts.map(
		({ mutant, provider, noticedBy, said }) =>
			`${noticedBy === null ? '✗' : '✓'} ${`${provider}: ${mutant}`.padEnd(58)} ${shorten(noticedBy ?? 'nobody noticed', 60).padEnd(60)} ${shorten(said ?? '', 70)}`,
	);
	const score = `${noticed.length} of ${verdicts.length} mutants noticed, by the check that is about them`;
	process.stdout.write(`${[...lines.sort(), score].join('\n')}\n`);
});

test('there are enough of them', () => {
	expect(mutants.length).toBeGreaterThanOrEqual(30);
	for (const provider of providerNames) {
		expect(trials.filter(trial => trial.provider === provider).length).toBeGreaterThanOrEqual(30);
	}
});

test.concurrent.each(trials)('$provider with $mutant.name is noticed', async ({ mutant, provider }) => {
	const verdict = await runMutant(mutant, provider, page);
	verdicts.push(verdict);
	expect(verdict.checks, 'there is a check about it').toBeGreaterThan(0);
	expect(verdict.accidents, 'the suite fails by accident').toEqual([]);
	expect(verdict.noticedBy, 'a check notices').not.toBeNull();
});

// The same checks, each once, on the provider as it is: whoever fails here notices nothing above.
const sources = [...new Set(mutants.map(mutant => mutant.noticedBy.source))];
test.concurrent.each(providerNames)('%s as it is fails none of these checks', async provider => {
	const control = { name: 'none', noticedBy: new RegExp(sources.join('|')), mutate: <Make>(make: Make) => make };
	const verdict = await runMutant(control, provider, page);
	expect(verdict.checks).toBeGreaterThan(20);
	expect(verdict.accidents).toEqual([]);
	expect(verdict.said).toBeNull();
});

function shorten(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

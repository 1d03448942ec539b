import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import type { ProviderName } from 'anybrowser';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startEmulatorBackend } from '../conformance/backend/emulator-backend.ts';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { allMutants as mutants } from './all-mutants.ts';
import { runMutant, type Verdict } from './run-mutant.ts';

// They wait more than they work, so more than vitest's 5 may run at once.
vi.setConfig({ maxConcurrency: 10 });

const trials = mutants.flatMap(mutant => mutant.of.map(provider => ({ mutant, provider })));
const verdicts: Verdict[] = [];
let page: TestPage;

const subjectOf = (provider: ProviderName) => ({
	...underTest[provider],
	backend: () => startEmulatorBackend(provider, 'fetch', { page }),
});

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
		expect(trials.filter(trial => trial.provider === provider).length).toBeGreaterThanOrEqual(40);
	}
});

test.concurrent.each(trials)('$provider with $mutant.name is noticed', async ({ mutant, provider }) => {
	const verdict = await runMutant(mutant, subjectOf(provider));
	verdicts.push(verdict);
	expect(verdict.checks, 'there is a check about it').toBeGreaterThan(0);
	expect(verdict.accidents, 'the suite fails by accident').toEqual([]);
	expect(verdict.noticedBy, 'a check notices').not.toBeNull();
});

// The same checks on the provider as it is: a check that fails here proves nothing above. In parts, as each waits a lot.
const sources = [...new Set(mutants.map(mutant => mutant.noticedBy.source))];
const parts = 8;
const controls = providerNames.flatMap(provider =>
	Array.from({ length: parts }, (_, part) => ({
		provider,
		part: part + 1,
		noticedBy: new RegExp(sources.filter((_each, index) => index % parts === part).join('|')),
	})),
);
const control = '$provider as it is fails none of these checks, part $part';
// They wait for much of their time, one check after the other, and for each other.
test.concurrent.each(controls)(control, { timeout: 60_000 }, async ({ provider, noticedBy }) => {
	const verdict = await runMutant({ name: 'none', noticedBy, mutate: make => make }, subjectOf(provider));
	expect(verdict.checks).toBeGreaterThan(3);
	expect(verdict.accidents).toEqual([]);
	expect(verdict.said).toBeNull();
});

function shorten(text: string, length: number): string {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

import { expect, test, vi } from 'vitest';
import { allMutants } from '../mutants/all-mutants.ts';
import { runMutant } from '../mutants/run-mutant.ts';
import { wireMutants } from '../mutants/wire-mutants.ts';
import { vendors } from './vendor.ts';

// They wait more than they work, so more than vitest's 5 may run at once.
vi.setConfig({ maxConcurrency: 10 });

/** What a mutant changes that a vendor doesn't have, so that nothing becomes wrong. */
const harmless: Readonly<Record<keyof typeof vendors, readonly string[]>> = {
	signed: ['raw lost'],
	bearer: ['a capability not claimed', 'a task that does not tell what it used'],
	runner: [
		'a task that does not tell what it used',
		'raw enumerable',
		'a snapshot that can be changed',
		'a list in a snapshot that can be changed',
		'a date read as local time',
		'a refused key tried again',
		'a create sent again after a 408',
		'a misspelt option dropped in silence',
		'options that are none taken for no options',
	],
};

// Without those that know the names of fields on one vendor's wire.
const general = allMutants.filter(mutant => mutant.of.length > 1 && !wireMutants.includes(mutant));
const names = Object.keys(vendors) as (keyof typeof vendors)[];
const trials = names.flatMap(vendor =>
	general.filter(({ name }) => !harmless[vendor].includes(name)).map(mutant => ({ vendor, mutant })),
);
const noticed = Object.fromEntries(names.map(vendor => [vendor, 0]));

test.concurrent.each(trials)('$vendor with $mutant.name is noticed, where a check is about it', async trial => {
	const verdict = await runMutant(trial.mutant, vendors[trial.vendor]);
	expect(verdict.accidents, 'the suite fails by accident').toEqual([]);
	// What isn't claimed has no check.
	if (verdict.checks === 0) return;
	expect(verdict.noticedBy, 'a check notices').not.toBeNull();
	noticed[trial.vendor] = (noticed[trial.vendor] ?? 0) + 1;
});

test('many are noticed of each', () => {
	process.stdout.write(`mutants noticed: ${JSON.stringify(noticed)}\n`);
	for (const vendor of names) expect(noticed[vendor], vendor).toBeGreaterThanOrEqual(25);
});

import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { errorMutants } from '../mutants/error-mutants.ts';
import { wireMutants } from '../mutants/wire-mutants.ts';
import { providerOperations } from './provider-operation.ts';
import { type Cell, type CellResult, runCell } from './run-cell.ts';
import { wireFaults } from './wire-fault.ts';

/** How many cells run at once: they wait more than they work. */
const atOnce = 24;

let page: TestPage;

beforeAll(async () => {
	page = await openTestPage();
});

afterAll(() => page.close());

describe.each(providerNames)('%s', name => {
	const { capabilities } = underTest[name].provider({ apiKey: 'manifest-only' });
	const operations = providerOperations.filter(({ capability }) => capabilities[capability] !== 'none');
	const cells = operations.flatMap(operation =>
		wireFaults.flatMap(fault =>
			(['once', 'always'] as const).map((howOften): Cell => ({ provider: name, operation, fault, howOften })),
		),
	);

	test('every operation under every fault: a typed error or success, nothing twice, nothing left', {
		timeout: 180_000,
	}, async () => {
		const results = new Map<Cell, CellResult>();
		const queue = [...cells];
		const work = async () => {
			for (let cell = queue.shift(); cell; cell = queue.shift()) results.set(cell, await runCell(cell, page));
		};
		await Promise.all(Array.from({ length: atOnce }, work));
		process.stdout.write(`${tableOf(name, results)}\n`);
		const wrong = [...results].flatMap(([{ operation, fault, howOften }, { outcome, faults }]) =>
			faults.map(each => `${operation.name}, ${fault.name} ${howOften} (${outcome}): ${each}`),
		);
		expect(results.size).toBe(operations.length * wireFaults.length * 2);
		expect(wrong).toEqual([]);
	});
});

test.each([
	{ mutant: 'a doubtful create sent again', fault: 'dropped after sending', said: /it made 2/ },
	{ mutant: 'untyped errors', fault: '500', said: /untyped/ },
	{ mutant: 'a redirect followed with the key', fault: 'redirect elsewhere', said: /elsewhere/ },
])('the matrix notices $mutant', async ({ mutant, fault: name, said }) => {
	const { mutate } =
		[...errorMutants, ...wireMutants].find(each => each.name === mutant) ?? expect.fail('no such mutant');
	const fault = wireFaults.find(each => each.name === name) ?? expect.fail('no such fault');
	const operation = providerOperations[0] ?? expect.fail('no operation');
	for (const provider of providerNames) {
		const cell: Cell = { provider, operation, fault, howOften: 'once' };
		const { faults } = await runCell(cell, page, mutate(underTest[provider].provider));
		expect(faults.join('; ')).toMatch(said);
	}
});

/** For each fault how often each end was met. */
function tableOf(name: string, results: ReadonlyMap<Cell, CellResult>): string {
	const lines = wireFaults.map(fault => {
		const outcomes = [...results].filter(([cell]) => cell.fault === fault).map(([, { outcome }]) => outcome);
		const counts = [...new Set(outcomes)]
			.sort()
			.map(each => `${each} ${outcomes.filter(other => other === each).length}`);
		return `${fault.name.padEnd(26)} ${counts.join(', ')}`;
	});
	return [`${name}: ${results.size} cells`, ...lines].join('\n');
}

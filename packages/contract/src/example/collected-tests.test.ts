import { expect, test } from 'vitest';
import { contractTests } from '../contract-tests.ts';
import { startMemoryBackend } from './memory-backend.ts';
import { memory } from './provider/memory.ts';

interface Collected {
	readonly name: string;
	readonly run: () => Promise<void>;
}

/**
 * A runner of jest's shape: `describe` and `test` collect at once, what is declared later is an error, and what was
 * collected runs afterwards.
 */
function collect(declare: (globals: { describe: typeof describeTo; test: typeof testTo }) => void) {
	const tests: Collected[] = [];
	const names: string[] = [];
	let isCollecting = true;
	function describeTo(name: string, body: () => void): void {
		names.push(name);
		// A jest `describe` that returns a promise is refused: what it declares would come too late.
		expect(body()).toBeUndefined();
		names.pop();
	}
	function testTo(name: string, run: () => Promise<void>): void {
		if (!isCollecting) throw new Error(`Cannot add a test after tests have started running: ${name}`);
		// One with a parameter would be waited for until it calls `done`.
		expect(run.length, name).toBe(0);
		tests.push({ name: [...names, name].join(' '), run });
	}
	declare({ describe: describeTo, test: testTo });
	isCollecting = false;
	return tests;
}

const collected = (isBroken: boolean) =>
	collect(({ describe, test: declare }) => {
		describe('the example', () => {
			contractTests({
				test: declare,
				backend: startMemoryBackend,
				provider: settings => {
					const provider = memory(settings);
					return isBroken ? { ...provider, close: async () => {} } : provider;
				},
			});
		});
	});

/** Runs what was collected, a few at a time. */
async function failuresOf(tests: readonly Collected[]): Promise<readonly string[]> {
	const failures: string[] = [];
	const queue = [...tests];
	const work = async () => {
		for (let each = queue.shift(); each; each = queue.shift()) {
			const { name, run } = each;
			await run().catch((error: unknown) => failures.push(`${name}: ${error}`));
		}
	};
	await Promise.all(Array.from({ length: 8 }, work));
	return failures;
}

test("a runner of jest's shape collects the suite at once, under names of their own, and the example passes", async () => {
	const tests = collected(false);
	expect(tests.length).toBeGreaterThan(190);
	expect(new Set(tests.map(({ name }) => name)).size).toBe(tests.length);
	expect(tests.every(({ name }) => name.startsWith('the example '))).toBe(true);
	expect(await failuresOf(tests)).toEqual([]);
});

test('and it tells of a close that does not close', async () => {
	const tests = collected(true).filter(({ name }) => name.includes(' close: '));
	expect((await failuresOf(tests)).length).toBeGreaterThan(2);
});

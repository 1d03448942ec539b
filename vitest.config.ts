import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const all = ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'];

/** What uses real processes, sockets and browsers. */
const machine = [
	'packages/{anybrowser,browserbase,bullmq,skyvern,smooth,tools}/src/**/*.test.ts',
	'packages/contract/src/example/**/*.test.ts',
	'packages/core/src/http/**/*.test.ts',
	'packages/emulator/src/*.test.ts',
	'packages/emulator/src/{agent,browser,http,inspector,vendor}/**/*.test.ts',
	'packages/emulator/src/{browserbase,skyvern,smooth}/**/*.test.ts',
	'packages/emulator/src/guard/body-budget.test.ts',
	'scripts/{docs,drift}/**/*.test.ts',
	'scripts/packages/try/**/*.test.ts',
	'tests/vendors/emulate.test.ts',
	'tests/scoreboard/recorded-traffic.test.ts',
	'tests/!(house|scoreboard|vendors)/**/*.test.ts',
];

/** Folders whose files are short and run long. */
const long = ['/tests/chaos/', '/tests/conformance/', '/tests/faults/', '/tests/mutants/', '/tests/soak/'];

/** Starts what runs long first: vitest goes by the sizes of files, so it would be left with one of them at the end. */
class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLong = ({ moduleId }: TestSpecification) => long.some(folder => moduleId.includes(folder));
		const sorted = await super.sort(files);
		return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
	}
}

// Tests run against the sources: the custom condition in every package's `exports` leads there.
export default defineConfig({
	resolve: { conditions: ['anybrowser-source'] },
	ssr: { resolve: { conditions: ['anybrowser-source'] } },
	test: {
		testTimeout: 20_000,
		// Much of the time is waiting: with one worker a core, a good part of the machine would be idle. With two a core, tests of
		// short times were late.
		maxWorkers: Math.ceil(1.5 * availableParallelism()),
		sequence: { sequencer: LongFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'units',
					include: all,
					exclude: ['**/node_modules/**', ...machine],
					setupFiles: 'tests/kit/refuse-sockets.ts',
				},
			},
			{
				extends: true,
				test: {
					name: 'machine',
					include: machine,
					// They may be late once on a busy machine. What fails twice is broken; a retry is shown.
					retry: 1,
				},
			},
		],
	},
});

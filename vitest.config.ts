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

/** What replaces whole modules (`vi.mock`), which in a shared process others would meet, or have loaded before. */
const mocking = ['packages/core/src/tickets/tickets.test.ts', 'packages/temporal/src/workflow/run-task-calls.test.ts'];

const units = {
	include: all,
	exclude: ['**/node_modules/**', ...machine],
	setupFiles: ['patient-waits', 'put-back', 'refuse-sockets'].map(name => `tests/kit/${name}.ts`),
};

/** Folders whose files are short and run long. */
const long = ['/tests/chaos/', '/tests/conformance/', '/tests/faults/', '/tests/mutants/', '/tests/soak/'];

/**
 * Starts what runs long first: vitest goes by the sizes of files, so it would be left with one of them at the end.
 */
class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => (long.some(folder => moduleId.includes(folder)) ? 0 : 1);
		const sorted = await super.sort(files);
		return sorted.toSorted((one, other) => place(one) - place(other));
	}
}

// Tests run against the sources: the custom condition in every package's `exports` leads there.
export default defineConfig({
	resolve: { conditions: ['anybrowser-source'] },
	ssr: { resolve: { conditions: ['anybrowser-source'] } },
	test: {
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 10_000 } },
		// Much of the time is waiting: with one worker a core, a good part of the machine would be idle. With two a core, tests of
		// short times were late.
		maxWorkers: Math.ceil(1.5 * availableParallelism()),
		sequence: { sequencer: LongFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'units',
					...units,
					exclude: [...units.exclude, ...mocking],
					setupFiles: [...units.setupFiles, 'tests/kit/refuse-mocks.ts'],
				},
			},
			{
				extends: true,
				test: { ...units, name: 'units with mocked modules', include: mocking },
			},
			{
				extends: true,
				test: {
					name: 'machine',
					include: machine,
					setupFiles: 'tests/kit/patient-waits.ts',
					// They may be late once on a busy machine. What fails twice is broken; a retry is shown.
					retry: 1,
				},
			},
		],
	},
});

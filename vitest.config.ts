import { defineConfig } from 'vitest/config';

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
	'tests/vendors/emulate.test.ts',
	'tests/scoreboard/recorded-traffic.test.ts',
	'tests/!(house|scoreboard|vendors)/**/*.test.ts',
];

// Tests run against the sources: the custom condition in every package's `exports` leads there.
export default defineConfig({
	resolve: { conditions: ['anybrowser-source'] },
	ssr: { resolve: { conditions: ['anybrowser-source'] } },
	test: {
		testTimeout: 20_000,
		// Much of the time is waiting: a core that vitest leaves free by default would be idle.
		maxWorkers: '100%',
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

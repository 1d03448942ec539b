import { defineConfig } from 'vitest/config';

// Tests run against the sources: the custom condition in every package's `exports` leads there.
export default defineConfig({
	resolve: { conditions: ['anybrowser-source'] },
	ssr: { resolve: { conditions: ['anybrowser-source'] } },
	test: {
		include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 20_000,
		// Much of the time is waiting: a core that vitest leaves free by default would be idle.
		maxWorkers: '100%',
		// Real processes, sockets and browsers may be late once on a busy machine. What fails twice is broken; a retry is shown.
		retry: 1,
	},
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** The worker as plain JavaScript, which starts in a fraction of the time: it dies often. */
export interface BundledWorker {
	readonly path: string;
	remove(): Promise<void>;
}

export async function bundleWorker(): Promise<BundledWorker> {
	// Below `node_modules`, so that what isn't bundled is found.
	const outDir = join(tests, 'node_modules', '.chaos', String(process.pid));
	await build({
		cwd: tests,
		config: false,
		entry: ['chaos/worker.ts'],
		outDir,
		format: 'esm',
		platform: 'node',
		fixedExtension: true,
		dts: false,
		logLevel: 'silent',
		deps: {
			alwaysBundle: [/^@?anybrowser/, 'openapi-fetch', 'fastest-levenshtein', 'zod'],
			neverBundle: [/^bullmq/, /^ioredis/, /^playwright/],
			onlyBundle: false,
		},
		inputOptions: { resolve: { conditionNames: ['anybrowser-source', 'import', 'default'] } },
	});
	return { path: join(outDir, 'worker.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'tsdown';

/** A program as plain JavaScript, which starts in a fraction of the time that TypeScript takes. */
export interface BundledProgram {
	readonly path: string;
	remove(): Promise<void>;
}

/** Bundles a program from its sources, the workspace's packages included. Other packages are found from its folder. */
export async function bundleProgram({
	folder,
	entry,
	external = [],
}: {
	/** A package's folder, with what the program needs in its `node_modules`. */
	readonly folder: string;
	/** From the folder. */
	readonly entry: string;
	/** Packages that would be bundled otherwise. */
	readonly external?: readonly RegExp[];
}): Promise<BundledProgram> {
	// Below `node_modules`, so that what isn't bundled is found.
	const outDir = join(folder, 'node_modules', '.bundled', String(process.pid));
	await build({
		cwd: folder,
		config: false,
		entry: { program: entry },
		outDir,
		format: 'esm',
		platform: 'node',
		fixedExtension: true,
		dts: false,
		logLevel: 'silent',
		deps: {
			alwaysBundle: [/^@?anybrowser/, 'openapi-fetch', 'fastest-levenshtein', 'zod'],
			neverBundle: [...external, /^playwright/],
			onlyBundle: false,
		},
		inputOptions: { resolve: { conditionNames: ['anybrowser-source', 'import', 'default'] } },
	});
	return { path: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true, force: true }) };
}

import { fileURLToPath } from 'node:url';
import { type BundledProgram, bundleProgram } from '@anybrowser/test-kit/bundle-program';
import { afterAll, beforeAll } from 'vitest';
import { runBundle } from './cli-fixture.ts';

/** Bundles the command line for a file of tests that starts many of its processes: each would compile the sources otherwise. */
export function bundleCliForTests(): void {
	let bundle: BundledProgram;
	beforeAll(async () => {
		bundle = await bundleProgram({ folder: fileURLToPath(new URL('../../..', import.meta.url)), entry: 'src/bin.ts' });
		runBundle(bundle.path);
	}, 60_000);
	afterAll(() => bundle.remove());
}

import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSessionProgram, programVariables } from '../check-session-program.ts';
import { installTools } from '../install-tools.ts';
import { esmProgram } from '../session-program.ts';
import type { TryCase } from '../try-case.ts';
import { buildAlone } from './build-alone.ts';
import { bundleAdvice } from './bundle-advice.ts';
import { configInBundle } from './config-in-bundle.ts';
import { nextCases } from './next-cases.ts';
import { toolsInBundle } from './tools-in-bundle.ts';
import { triedBundlers } from './tried-bundlers.ts';

/** Bytes that the class of an error may cost in a bundle, unminified. */
const maxErrorBytes = 6000;

const errorProgram = `import { AnyBrowserError } from 'anybrowser';
console.log(AnyBrowserError.is(new AnyBrowserError('conflict', 'told'), 'conflict'));
`;

const built: readonly TryCase[] = triedBundlers.map(bundler => ({
	name: bundler.name,
	area: 'bundlers',
	async run(context) {
		const user = await context.user();
		await installTools(user, bundler.tools);
		await user.write('program.mjs', esmProgram());
		await user.write('error.mjs', errorProgram);
		const alone = await buildAlone(bundler, 'program.mjs', { user, context });
		const ran = await alone.run(['node', ...(bundler.nodeOptions ?? []), 'program.mjs'], programVariables(context));
		checkSessionProgram(ran, context.provider, { advice: bundleAdvice });
		const small = await buildAlone(bundler, 'error.mjs', { user, context });
		const { stdout, stderr } = await small.run(['node', 'error.mjs']);
		assert.equal(stdout, 'true\n', stderr);
		const { size } = await stat(join(small.folder, 'error.mjs'));
		assert(size <= maxErrorBytes, `the class of an error takes ${size} bytes`);
		return {
			version: bundler.name.split(',')[0] ?? '',
			detail: `builds and runs; an error's class takes ${size} bytes`,
		};
	},
}));

/** With each bundler: build a program with one provider installed, and run what was built where nothing is installed. */
export const bundlerCases: readonly TryCase[] = [...built, configInBundle, toolsInBundle, ...nextCases];

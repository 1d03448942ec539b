import type { UserConfig } from 'tsdown';

/** What every package's build shares: ESM only, types beside the code, `.js` as the extension. */
export const base: UserConfig = {
	entry: ['src/index.ts'],
	format: 'esm',
	platform: 'neutral',
	target: 'node20',
	dts: true,
	fixedExtension: false,
	sourcemap: false,
	clean: true,
	// What is bundled and has no `exports` has its ES modules in `module`.
	inputOptions: { resolve: { conditionNames: ['import', 'default'], mainFields: ['module', 'main'] } },
	logLevel: 'warn',
};

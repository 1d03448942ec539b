import type { Target } from './targets.ts';

/**
 * The list of the providers that are chosen by name alone, in the order of the targets: what each package's descriptor says,
 * with a `load` by which bundlers build an application that has some of the packages only.
 */
export function emitBuiltIn(targets: readonly Target[]): string {
	const imports = targets
		.map(({ name }) => `import { description as ${name} } from '@anybrowser/${name}/descriptor';`)
		.toSorted();
	return [
		'// Made by `npm run codegen` from the list of specifications. Do not edit it.',
		...imports,
		"import { defineProvider } from '@anybrowser/core/provider';",
		"import { providerNotLoaded } from '../why-not-loaded.ts';",
		'',
		'// webpack puts a text in place of its type, and skips what is then never run.',
		'declare const __webpack_require__: unknown;',
		'',
		'/**',
		' * The descriptors of the providers that are chosen by name alone. They are small, and built into this package.',
		' *',
		' * Their packages are optional. esbuild and Turbopack build without one only where its absence is caught. webpack wants',
		' * all that is named, so it is asked for a file of a folder, which it takes in if it is there.',
		' */',
		'export const builtInProviders = [',
		...targets.map(({ name }) => listed(name)),
		'] as const;',
		'',
	].join('\n');
}

function listed(name: string): string {
	const packageName = `@anybrowser/${name}`;
	const comments = `/* webpackInclude: /@anybrowser.${name}.dist.index\\.js$/ */ /* turbopackIgnore: true */ /* @vite-ignore */`;
	return `	/* @__PURE__ */ defineProvider({
		...${name},
		async load() {
			try {
				const installed: typeof import('${packageName}') =
					typeof __webpack_require__ === 'function'
						? await import(${comments} \`@anybrowser/\${${name}.name}/dist/index.js\`)
						: await import('${packageName}');
				return installed.${name};
			} catch (cause) {
				throw providerNotLoaded('${name}', cause);
			}
		},
	}),`;
}

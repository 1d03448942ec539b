import type { Target } from './targets.ts';

/** The list of the providers that are chosen by name alone: each package's descriptor, in the order of the targets. */
export function emitBuiltIn(targets: readonly Target[]): string {
	const imports = targets
		.map(({ name }) => `import { provider as ${name} } from '@anybrowser/${name}/descriptor';`)
		.toSorted();
	const names = targets.map(({ name }) => name).join(', ');
	return [
		'// Made by `npm run codegen` from the list of specifications. Do not edit it.',
		...imports,
		'',
		'/** The descriptors of the providers that are chosen by name alone. They are small, and built into this package. */',
		`export const builtInProviders = [${names}] as const;`,
		'',
	].join('\n');
}

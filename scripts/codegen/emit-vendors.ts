import { join } from 'node:path';
import type { GeneratedFiles } from './generate.ts';
import type { Target } from './targets.ts';

const folder = 'packages/emulator/src/generated';
const header = '// Made by `npm run codegen` from the list of specifications. Do not edit it.\n';

/** The emulator's lists of its vendors, in the order of the targets: their names, their descriptors, their exports. */
export function emitVendors(targets: readonly Target[]): GeneratedFiles {
	const names = targets.map(({ name }) => name);
	const sorted = names.toSorted();
	const files = {
		'provider-names.ts': [
			'/** The names of the providers whose APIs are emulated. */',
			`export const providerNames = [${names.map(name => `'${name}'`).join(', ')}] as const;`,
			'',
			'/** The name of a provider whose API is emulated. */',
			'export type ProviderName = (typeof providerNames)[number];',
		],
		'vendors.ts': [
			...sorted.map(name => `import { ${name} } from '../${name}/vendor.ts';`),
			'',
			'/** The vendors whose APIs are emulated. */',
			`export const vendors = [${names.join(', ')}] as const;`,
			'',
			'export type PluggedVendor = (typeof vendors)[number];',
		],
		'vendor-exports.ts': sorted.map(name => `export * from '../${name}/index.ts';`),
	};
	return new Map(Object.entries(files).map(([name, lines]) => [join(folder, name), `${header}${lines.join('\n')}\n`]));
}

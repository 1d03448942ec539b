import { join } from 'node:path';
import type { NewUser } from '../new-user.ts';
import type { Installer } from './installer.ts';

type Files = Readonly<Record<string, string>>;

const linked = (_: readonly string[], user: NewUser) =>
	[join(user.folder, 'node_modules', '.bin', 'anybrowser')] as const;
const yarn4 = '@yarnpkg/cli-dist@4.18.1';

/** Each package manager; what depends on a packed package gets the packed one, too. */
export const installers: readonly Installer[] = [
	{
		name: 'npm',
		needs: ['npm@11.19.1'],
		program: ({ tool }) => [tool('npm')],
		anybrowser: linked,
	},
	{
		name: 'pnpm',
		needs: ['pnpm@12.21.0'],
		settings: files => ({ 'pnpm-workspace.yaml': yaml({ overrides: files }) }),
		program: ({ tool }) => [tool('pnpm')],
		anybrowser: linked,
	},
	{
		name: 'yarn 1',
		needs: ['yarn@1.22.22'],
		manifest: resolutions,
		settings: (_, registry) => ({ '.yarnrc': `registry "${registry}"\n` }),
		program: ({ tool }) => [tool('yarn')],
		anybrowser: linked,
	},
	...(['node-modules', 'pnp'] as const).map(
		(linker): Installer => ({
			name: linker === 'pnp' ? "yarn 4, Plug'n'Play" : 'yarn 4, node_modules',
			needs: [yarn4],
			manifest: resolutions,
			settings: (_, registry) => ({
				'.yarnrc.yml': `nodeLinker: ${linker}\nenableTelemetry: false\nenableGlobalCache: false\nnpmRegistryServer: "${registry}"\n`,
				'yarn.lock': '',
			}),
			program: ({ tool }) => [tool('yarn')],
			// What core alone may see there, and doctor finds all the same.
			more: { 'playwright-core': '1.65.0' },
			...(linker === 'pnp' && { requireFails: /ERR_MODULE_NOT_FOUND/ }),
			...(linker === 'pnp' && { node: program => [...program, 'node'] }),
			anybrowser: (program, user) => (linker === 'pnp' ? [...program, 'anybrowser'] : linked(program, user)),
		}),
	),
	{
		name: 'bun',
		needs: ['bun@1.4.5'],
		manifest: overrides => ({ overrides }),
		program: ({ tool }) => [tool('bun')],
		anybrowser: linked,
	},
];

function resolutions(files: Files) {
	return { resolutions: files };
}

function yaml(values: Readonly<Record<string, Files>>): string {
	// JSON is YAML.
	return Object.entries(values)
		.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
		.join('');
}

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { writeNotices } from '../../scripts/packages/write-notices.ts';
import { base } from '../../tsdown.config.base.ts';
import manifest from './package.json' with { type: 'json' };

const dist = fileURLToPath(new URL('dist/', import.meta.url));

/** The packages of the providers, optional peers all of them: each has a descriptor. */
const noProviders = ['@anybrowser/emulator', '@anybrowser/bullmq', '@anybrowser/tools'];
const providers = Object.keys(manifest.peerDependencies).filter(name => !noProviders.includes(name));

/**
 * Lets each installed provider add its types to the declarations, by declaration merging. One that isn't installed adds
 * nothing, and everything compiles without it.
 */
async function importInstalledProviders(name: string): Promise<void> {
	const text = await readFile(`${dist}${name}`, 'utf8');
	const imports = providers.map(each => `// @ts-ignore: it may not be installed\nimport type {} from "${each}";\n`);
	if (!text.startsWith('// @ts-ignore')) await writeFile(`${dist}${name}`, imports.join('') + text);
}

const descriptors = /^@anybrowser\/\w+\/descriptor$/;

export default defineConfig([
	{
		...base,
		deps: { alwaysBundle: [descriptors] },
		// In two files, so that the bundle of an application that takes an error's class from here is without the client.
		entry: { index: 'src/index.ts', client: 'src/client.ts' },
		onSuccess: () => importInstalledProviders('index.d.ts'),
	},
	// What runs on Node alone, apart from the main entry, which runs wherever there are web standards.
	{
		...base,
		deps: { alwaysBundle: [descriptors, 'csv-parse/sync'] },
		entry: {
			config: 'src/config/index.ts',
			batch: 'src/batch/index.ts',
			ledger: 'src/ledger/index.ts',
			serve: 'src/serve/index.ts',
			bin: 'src/bin.ts',
		},
		platform: 'node',
		clean: false,
		async onSuccess() {
			await importInstalledProviders('config.d.ts');
			await writeNotices(fileURLToPath(new URL('.', import.meta.url)));
		},
	},
]);

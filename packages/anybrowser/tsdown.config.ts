import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

const dist = fileURLToPath(new URL('dist/', import.meta.url));

/** Lets the declarations compile where a provider's package, an optional peer, isn't installed. */
async function tolerateAbsentProviders(): Promise<void> {
	const names = (await readdir(dist)).filter(name => name.endsWith('.d.ts'));
	for (const name of names) {
		const text = await readFile(dist + name, 'utf8');
		const optional = /(?<!@ts-ignore[^\n]*\n)^import .* from "@anybrowser\/(?:smooth|skyvern)";$/gm;
		await writeFile(dist + name, text.replace(optional, '// @ts-ignore: it may not be installed\n$&'));
	}
}

export default defineConfig([
	{ ...base, entry: { index: 'src/index.ts' }, onSuccess: tolerateAbsentProviders },
	// What runs on Node alone, apart from the main entry, which runs wherever there are web standards.
	{
		...base,
		entry: { config: 'src/config/index.ts', bin: 'src/bin.ts' },
		platform: 'node',
		clean: false,
		onSuccess: tolerateAbsentProviders,
	},
]);

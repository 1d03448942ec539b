import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productFiles, root } from './product-files.ts';

/** What a file imports, by the words that it is imported with. */
async function importsOf(path: string): Promise<readonly string[]> {
	const text = await readFile(path, 'utf8');
	return [...text.matchAll(/(?:from|import\(|import) ?'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

test('no product imports what only tests use', async () => {
	const files = await productFiles();
	const found: string[] = [];
	for (const file of files) {
		for (const specifier of await importsOf(join(root, 'packages', file))) {
			if (/\/testing\/|^@anybrowser\/test|^vitest|\/tests\//.test(specifier)) found.push(`${file}: ${specifier}`);
		}
	}
	expect(found).toEqual([]);
});

test('tests know packages by their names, and their insides by `src/testing/` alone', async () => {
	const entries = await readdir(join(root, 'tests'), { recursive: true, withFileTypes: true });
	const files = entries
		.filter(({ name, parentPath }) => name.endsWith('.ts') && !parentPath.includes('node_modules'))
		.map(({ name, parentPath }) => join(parentPath, name));
	expect(files.length).toBeGreaterThan(150);
	const found: string[] = [];
	for (const file of files) {
		for (const specifier of await importsOf(file)) {
			const inKit = file.startsWith(join(root, 'tests', 'kit'));
			const isInside = /^(?:\.\.\/)+packages\/(?!\w+\/src\/testing\/)/.test(specifier);
			if (isInside || (inKit && /^(?:\.\.\/)+packages\/|^anybrowser|^@anybrowser\//.test(specifier))) {
				found.push(`${file}: ${specifier}`);
			}
		}
	}
	expect(found).toEqual([]);
});

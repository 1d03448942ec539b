import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { productFiles, root } from './product-files.ts';

/** What a file imports, by the words that it is imported with. */
async function importsOf(path: string): Promise<readonly string[]> {
	const text = await readFile(path, 'utf8');
	return [...text.matchAll(/(?:from|import\(|import) ?'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

/** Every source file in a folder of the root. */
async function sourceFiles(folder: string): Promise<readonly string[]> {
	const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
	return entries
		.filter(({ name, parentPath }) => name.endsWith('.ts') && !/\/(?:node_modules|dist)\b/.test(parentPath))
		.map(({ name, parentPath }) => join(parentPath, name));
}

/** What each package says of itself. */
async function sourceManifests(): Promise<readonly string[]> {
	const packages = await readdir(join(root, 'packages'));
	return Promise.all(packages.map(name => readFile(join(root, 'packages', name, 'package.json'), 'utf8')));
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

test('what only tests import lies in a folder for them', async () => {
	const importers = new Map<string, string[]>();
	const sources = await sourceFiles('packages');
	for (const file of sources) {
		for (const specifier of await importsOf(file)) {
			if (!specifier.startsWith('.')) continue;
			const imported = join(dirname(file), specifier);
			importers.set(imported, [...(importers.get(imported) ?? []), file]);
		}
	}
	const isTest = (file: string) => /\.test\.ts$|\/testing\//.test(file);
	const entries = (await sourceManifests()).join('\n');
	const found = [...importers]
		.filter(([file, by]) => sources.includes(file) && !isTest(file) && by.every(isTest))
		.map(([file]) => file.slice(join(root, 'packages/').length))
		// What a package exports, others import by its name.
		.filter(file => !entries.includes(`"./${file.split('/').slice(1).join('/')}"`));
	expect(sources.length).toBeGreaterThan(500);
	expect(found).toEqual([]);
});

test('tests know packages by their names, and their insides by `src/testing/` alone', async () => {
	const files = await sourceFiles('tests');
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

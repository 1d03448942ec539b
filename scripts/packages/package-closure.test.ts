import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { packageClosure } from './package-closure.ts';
import { maxInstalled } from './try/new-user/installed.ts';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

test.each(['smooth', 'skyvern', 'browserbase'])(
	'anybrowser with %s is no more packages than the design allows',
	async provider => {
		const found = new Set(await packageClosure(join(packages, 'anybrowser')));
		await packageClosure(join(packages, provider), found);
		const names = [...found].map(folder => basename(folder)).sort();
		// What is surely there, so that a search that finds nothing isn't taken for a small installation.
		expect(names).toEqual(expect.arrayContaining(['anybrowser', 'core', 'openapi-fetch', provider]));
		expect(names.length, names.join(', ')).toBeLessThanOrEqual(maxInstalled.packages);
	},
);

test('what a package needs comes along with what that needs, and once; an optional peer and a tool do not', async () => {
	const root = await realpath(await mkdtemp(join(tmpdir(), 'closure-')));
	onTestFinished(() => rm(root, { recursive: true }));
	const write = async (path: string, manifest: object) => {
		await mkdir(join(root, path), { recursive: true });
		await writeFile(join(root, path, 'package.json'), JSON.stringify(manifest));
	};
	await write('.', {
		dependencies: { a: '1' },
		optionalDependencies: { b: '1' },
		peerDependencies: { c: '1', d: '1' },
		peerDependenciesMeta: { d: { optional: true } },
		devDependencies: { e: '1' },
	});
	await write('node_modules/a', { dependencies: { c: '1', b: '2' } });
	await write('node_modules/a/node_modules/b', {});
	for (const name of ['b', 'c', 'd', 'e']) await write(`node_modules/${name}`, { dependencies: { a: '1' } });
	const found = [...(await packageClosure(root))].map(folder => folder.slice(root.length + 1)).sort();
	expect(found).toEqual(['', 'node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b', 'node_modules/c']);
	await write('.', { dependencies: { missing: '1' } });
	await expect(packageClosure(root)).rejects.toThrow('missing is not installed');
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundledPackages, notices } from './bundled-packages.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'bundled-'));
	onTestFinished(() => rm(root, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(root, name)), { recursive: true });
		await writeFile(join(root, name), text);
	}
	return join(root, 'packages', 'ours');
}

const store = 'node_modules/.pnpm/zed@1.2.3/node_modules/zed';

test('what is bundled is found with its licence, once', async () => {
	const folder = await folderWith({
		'packages/ours/dist/index.js': `//#region src/index.ts\n//#region ../../${store}/a/b.js\n//#region ../../${store}/c.js\n`,
		[`${store}/package.json`]: '{"name":"zed","version":"1.2.3"}',
		[`${store}/LICENSE`]: 'Copyright Z\n',
	});
	const found = await bundledPackages(folder);
	expect(found).toEqual([{ name: 'zed', version: '1.2.3', license: 'Copyright Z' }]);
	expect(notices(found)).toContain('zed 1.2.3\n\nCopyright Z\n');
});

test('where nothing is bundled there is nothing to say', async () => {
	const folder = await folderWith({ 'packages/ours/dist/index.js': '//#region src/index.ts\n' });
	expect(notices(await bundledPackages(folder))).toBe('');
});

test('code without a licence is not taken along', async () => {
	const folder = await folderWith({
		'packages/ours/dist/index.js': `//#region ../../${store}/a.js\n`,
		[`${store}/package.json`]: '{"name":"zed","version":"1.2.3"}',
	});
	await expect(bundledPackages(folder)).rejects.toThrow('zed is bundled, and has no licence');
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './product-files.ts';

const packages = (await readdir(join(root, 'packages'))).map(name => `packages/${name}`);

// Who packs a package that tests with the kit is asked for the kit's version, and so is who raises the versions of all.
test.each([...packages, 'tests', 'tests/kit'])(
	'%s has a version, and is private unless it is published',
	async folder => {
		const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
		expect(manifest.version).toMatch(/^\d+\.\d+\.\d+/);
		expect(manifest.private ?? false).toBe(folder.startsWith('tests'));
	},
);

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { root } from './product-files.ts';

test.each(['packages', 'scripts', 'tests'])('in no folder of %s do two names differ by a letter', async room => {
	const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true });
	const folders = new Map<string, string[]>();
	for (const { name, parentPath } of entries) {
		if (!/\.ts$/.test(name) || /\.test\.ts$/.test(name) || /node_modules|\/dist\b/.test(parentPath)) continue;
		folders.set(parentPath, [...(folders.get(parentPath) ?? []), name.replace('.ts', '')]);
	}
	expect(folders.size).toBeGreaterThan(4);
	const alike = [...folders].flatMap(([folder, names]) =>
		names.flatMap((name, index) =>
			names
				.slice(index + 1)
				.filter(other => distance(name, other) <= 1)
				.map(other => `${folder.slice(root.length)}: ${name}, ${other}`),
		),
	);
	expect(alike).toEqual([]);
});

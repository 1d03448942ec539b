import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { undeclaredImports } from './undeclared-imports.ts';

test('what no installation brings along is named, in code and in declarations', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'imports-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await mkdir(join(folder, 'dist'));
	const write = (name: string, text: string) => writeFile(join(folder, 'dist', name), text);
	await write(
		'index.js',
		'import { a } from "needed/part";\nimport "@own/peer";\nimport fs from "node:fs";\nimport "./b.js";',
	);
	await write(
		'b.js',
		'import {\n\tc\n} from "left-out";\nconst later = () => import("@own/tool/part");\nexport * from "own";',
	);
	await write('index.d.ts', 'import type { T } from "types-alone";\nexport { type T };');
	const manifest = {
		name: 'own',
		version: '1.0.0',
		exports: {},
		dependencies: { needed: '1' },
		peerDependencies: { '@own/peer': '1' },
		devDependencies: { 'left-out': '1' },
	};
	expect(await undeclaredImports(folder, manifest)).toEqual(['@own/tool', 'left-out', 'types-alone']);
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The install line, the file's name and the code, in the order in which somebody meets them. */
const [, packages = '', fileName = '', code = ''] =
	/^npm install (.+)\n```[\s\S]*?save this as `([\w.]+)`[\s\S]*?^```ts run\n([\s\S]*?)^```$/m.exec(readme) ?? [];

/** Where a package of this workspace, or one that it uses, is. */
async function folderOf(name: string): Promise<string> {
	const [, own] = /^(?:@anybrowser\/)?(\w+)$/.exec(name) ?? [];
	const folder = join(root, 'packages', own ?? '');
	if (
		own !== undefined &&
		JSON.parse(await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')).name === name
	) {
		return folder;
	}
	return dirname(createRequire(join(root, 'packages/anybrowser/package.json')).resolve(`${name}/package.json`));
}

test("the README's first example runs in an empty folder, with what its install line names and nothing else", async () => {
	expect(code).not.toBe('');
	// The workspace would lend it.
	expect(packages.split(' ')).toContain(`@anybrowser/${/provider: '(\w+)'/.exec(code)?.[1]}`);
	const folder = await mkdtemp(join(tmpdir(), 'anybrowser-first-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const name of packages.split(' ')) {
		const place = join(folder, 'node_modules', name);
		await mkdir(dirname(place), { recursive: true });
		await symlink(await folderOf(name), place);
	}
	await writeFile(join(folder, fileName), code);
	const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		// The packages' sources, which need no build.
		['--conditions=anybrowser-source', '--import', loader, fileName],
		{ cwd: folder, env: { PATH: process.env['PATH'] } },
	);
	expect(stdout).toBe('A small shop\n');
});

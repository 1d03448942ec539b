import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes one JavaScript file of a script beside this one, and removes it on every way out. Whoever loads TypeScript pays for
 * the loader, some 40 MB, which no user has.
 *
 * @param root Where the packages are found that the script imports: they stay as they are built.
 */
export async function withPlainScript<Result>(
	script: string,
	root: string,
	use: (file: string) => Promise<Result>,
): Promise<Result> {
	const { Rolldown } = await import('tsdown');
	const bundle = await Rolldown.rolldown({
		input: fileURLToPath(new URL(script, import.meta.url)),
		platform: 'node',
		external: id => !/^[./]/.test(id),
		logLevel: 'silent',
	});
	const folder = join(root, 'node_modules', '.bench-scripts');
	const file = join(folder, `${process.pid}-${script.replace(/\.ts$/, '.mjs')}`);
	try {
		const { output } = await bundle.generate({ format: 'esm' });
		await mkdir(folder, { recursive: true });
		await writeFile(file, output[0].code);
		return await use(file);
	} finally {
		await bundle.close();
		await rm(file, { force: true });
	}
}

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFiles } from './generate.ts';

/** Files on disk that are not what was generated: changed, missing, or left over from before. */
export async function outdated(root: string, files: GeneratedFiles): Promise<readonly string[]> {
	const differing: string[] = [];
	for (const [path, content] of files) {
		if ((await ignoreMissing(readFile(join(root, path), 'utf8'))) !== content) differing.push(path);
	}
	return [...differing, ...(await leftOver(root, files))];
}

/** Files in the directories that codegen writes to which it does not write. */
export async function leftOver(root: string, files: GeneratedFiles): Promise<readonly string[]> {
	const found: string[] = [];
	for (const directory of new Set([...files.keys()].map(path => dirname(path)))) {
		for (const name of (await ignoreMissing(readdir(join(root, directory)))) ?? []) {
			const path = `${directory}/${name}`;
			if (!files.has(path)) found.push(path);
		}
	}
	return found.sort();
}

async function ignoreMissing<T>(reading: Promise<T>): Promise<T | undefined> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of all files below a folder; links are not followed. */
export async function folderSize(folder: string): Promise<number> {
	const names = await readdir(folder, { recursive: true });
	const all = await Promise.all(names.map(name => lstat(join(folder, name))));
	return all.reduce((sum, file) => (file.isFile() ? sum + file.size : sum), 0);
}

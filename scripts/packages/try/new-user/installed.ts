import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderSize } from '../../../bench/folder-size.ts';

/** What an installation put on the disk. */
export interface Installed {
	readonly packages: number;
	/** Millions of bytes. */
	readonly megabytes: number;
}

/** What the design allows for `anybrowser` with one provider. */
export const maxInstalled: Installed = { packages: 10, megabytes: 9 };

export async function installed(folder: string): Promise<Installed> {
	const modules = join(folder, 'node_modules');
	const lock = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8')) as { readonly packages: object };
	return { packages: Object.keys(lock.packages).length, megabytes: (await folderSize(modules)) / 1e6 };
}

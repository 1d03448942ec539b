import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages, notices, noticesFile } from './bundled-packages.ts';

/** Puts the licences of what a build has bundled beside it. */
export async function writeNotices(folder: string): Promise<void> {
	const text = notices(await bundledPackages(folder));
	if (text !== '') await writeFile(join(folder, 'dist', noticesFile), text);
}

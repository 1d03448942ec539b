import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A module of the folder that this run has installed packages into. What it exports is known by whoever asks for it alone, as
 * these packages want a newer Node than the oldest that is supported.
 */
export async function installed<Exports>(name: string): Promise<Exports> {
	const folder = process.env['PACKAGES'];
	if (folder === undefined) throw new Error('PACKAGES names no folder.');
	const { resolve } = createRequire(join(folder, 'package.json'));
	return import(pathToFileURL(resolve(name)).href);
}

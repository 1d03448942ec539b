import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is no product: tests, what only they use, and what is generated. */
const noProduct = /\.test\.ts$|\/(?:testing|generated)\//;

/** Every source file of a published package, as a path below `packages/`. */
export async function productFiles(): Promise<readonly string[]> {
	const found = await readdir(`${root}packages`, { recursive: true, withFileTypes: true });
	return found
		.filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
		.map(entry => `${entry.parentPath}/${entry.name}`.slice(`${root}packages/`.length))
		.filter(path => /^[\w-]+\/src\//.test(path) && !noProduct.test(path))
		.toSorted();
}

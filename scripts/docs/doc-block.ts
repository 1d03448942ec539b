import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One TypeScript block of a page. */
export interface DocBlock {
	/** The page from the root, and the block's line there. */
	readonly place: string;
	readonly code: string;
	/** Whether it is run, too: its fence says `ts run`. */
	readonly isRun: boolean;
}

/** Every page that is for users: the README, the packages' own, and all of `docs/`. */
export async function docPages(root: string): Promise<readonly string[]> {
	const packages = (await readdir(join(root, 'packages')))
		.map(name => join('packages', name, 'README.md'))
		.filter(name => existsSync(join(root, name)));
	const docs = (await readdir(join(root, 'docs'), { recursive: true })).map(name => join('docs', name));
	return ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'examples/README.md', ...packages, ...docs]
		.filter(name => name.endsWith('.md'))
		.sort();
}

/** The TypeScript blocks of a page, in order. */
export async function readBlocks(root: string, page: string): Promise<readonly DocBlock[]> {
	const text = await readFile(join(root, page), 'utf8');
	return [...text.matchAll(/^```ts( run)?\n([\s\S]*?)^```$/gm)].map(match => ({
		place: `${page}:${text.slice(0, match.index).split('\n').length}`,
		code: match[2] ?? '',
		isRun: match[1] !== undefined,
	}));
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a configuration file may be called, in the order in which they are looked for in one folder. */
export const configFileNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json'].map(
	extension => `anybrowser.config.${extension}`,
);

/** What the root of a package or repository has. Files above it belong to something else. */
const rootMarks = ['package.json', '.git'];

/** The nearest configuration file: in a folder, or in one above it up to the package's root or the home folder. */
export function findConfigFile(from: string): string | undefined {
	const home = resolve(homedir());
	for (let folder = resolve(from); ; folder = dirname(folder)) {
		const found = configFileNames.map(name => join(folder, name)).find(path => existsSync(path));
		if (found !== undefined) return found;
		const isRoot = folder === home || rootMarks.some(name => existsSync(join(folder, name)));
		if (isRoot || folder === dirname(folder)) return undefined;
	}
}

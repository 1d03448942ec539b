import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What a configuration file may be called, in the order in which they are looked for in one folder. */
export const configFileNames: readonly string[] = ['ts', 'mts', 'js', 'mjs', 'json'].map(
	extension => `anybrowser.config.${extension}`,
);

/** The nearest configuration file: in a folder, or in one above it. */
export function findConfigFile(from: string): string | undefined {
	for (let folder = resolve(from); ; folder = dirname(folder)) {
		const found = configFileNames.map(name => join(folder, name)).find(path => existsSync(path));
		if (found !== undefined) return found;
		if (folder === dirname(folder)) return undefined;
	}
}

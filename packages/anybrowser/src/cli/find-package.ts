import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package as its manifest describes it. */
export interface FoundPackage {
	readonly name: string;
	readonly version: string;
	readonly folder: string;
}

/** The package that this code would load under a name; `undefined` when there is none. */
export function findPackage(name: string): FoundPackage | undefined {
	return above(folder => readManifest(join(folder, 'node_modules', name), name));
}

/** The package that this code is part of. */
export function ownPackage(): FoundPackage | undefined {
	return above(folder => readManifest(folder, 'anybrowser'));
}

function above(look: (folder: string) => FoundPackage | undefined): FoundPackage | undefined {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		const found = look(folder);
		if (found) return found;
		if (folder === dirname(folder)) return undefined;
	}
}

function readManifest(folder: string, name: string): FoundPackage | undefined {
	const path = join(folder, 'package.json');
	if (!existsSync(path)) return undefined;
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: unknown; readonly version?: unknown };
	if (manifest.name !== name) return undefined;
	return { name, version: String(manifest.version), folder };
}

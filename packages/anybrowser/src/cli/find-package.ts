import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
	// Plug'n'Play has no folders to look into: it answers for the modules that it knows.
	if (process.versions['pnp'] !== undefined) return findUnplugged(name);
	return above(folder => readManifest(join(folder, 'node_modules', name), name));
}

function findUnplugged(name: string): FoundPackage | undefined {
	const { resolve } = createRequire(import.meta.url);
	// Each package sees its own peers alone: a browser's client is the core's.
	for (const find of [() => resolve(name), () => createRequire(resolve('@anybrowser/core')).resolve(name)]) {
		try {
			return above(folder => readManifest(folder, name), find());
		} catch {
			// It isn't there for this one.
		}
	}
	return undefined;
}

/** The package that this code is part of. */
export function ownPackage(): FoundPackage | undefined {
	return above(folder => readManifest(folder, 'anybrowser'));
}

function above(
	look: (folder: string) => FoundPackage | undefined,
	file: string = fileURLToPath(import.meta.url),
): FoundPackage | undefined {
	for (let folder = dirname(file); ; folder = dirname(folder)) {
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

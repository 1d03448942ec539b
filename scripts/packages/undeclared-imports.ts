import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { PackageManifest } from './workspace-package.ts';

const specifiers = [/^(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?["']([^"']+)["']/gm, /\bimport\(["']([^"']+)["']\)/g];

/**
 * Packages that a package's `dist` takes something from, code or types, and that no installation brings along. The bundler
 * leaves an import as it is when it can't find what is to be bundled, and so it would fail at the user's.
 */
export async function undeclaredImports(folder: string, manifest: PackageManifest): Promise<readonly string[]> {
	const declared = [manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
	const dist = join(folder, 'dist');
	const found = new Set<string>();
	for (const file of await readdir(dist)) {
		if (!/\.(?:js|d\.ts)$/.test(file)) continue;
		const text = await readFile(join(dist, file), 'utf8');
		for (const pattern of specifiers) {
			for (const [, specifier = ''] of text.matchAll(pattern)) {
				const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
				if (!specifier.startsWith('.') && !isBuiltin(specifier) && !declared.includes(name)) found.add(name);
			}
		}
	}
	return [...found].sort();
}

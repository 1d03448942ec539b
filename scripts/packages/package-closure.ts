import { access, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackageManifest } from './workspace-package.ts';

/** The folders of a package and of everything that comes along when it is installed: no optional peer does. */
export async function packageClosure(folder: string, found = new Set<string>()): Promise<ReadonlySet<string>> {
	const root = await realpath(folder);
	if (found.has(root)) return found;
	found.add(root);
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as PackageManifest;
	const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...requiredPeers(manifest) });
	for (const name of names) await packageClosure(await folderOf(name, root), found);
	return found;
}

function requiredPeers({ peerDependencies = {}, peerDependenciesMeta = {} }: PackageManifest) {
	return Object.fromEntries(Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional));
}

/** Where a package finds another one: in the nearest `node_modules` above it. */
async function folderOf(name: string, from: string): Promise<string> {
	const folder = join(from, 'node_modules', name);
	const isThere = await access(folder).then(
		() => true,
		() => false,
	);
	if (isThere) return folder;
	if (dirname(from) === from) throw new Error(`${name} is not installed`);
	return folderOf(name, dirname(from));
}

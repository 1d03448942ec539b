import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is read of a package.json here. */
export interface PackageManifest {
	readonly name: string;
	readonly version: string;
	readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly bin?: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly peerDependencies?: Readonly<Record<string, string>>;
	readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
	readonly [field: string]: unknown;
}

/** One package of the workspace that is published. */
export interface WorkspacePackage {
	/** The folder's name: `core` for `@anybrowser/core`. */
	readonly short: string;
	readonly folder: string;
	readonly manifest: PackageManifest;
}

/** Every package that is published, by name. */
export async function workspacePackages(root: string): Promise<readonly WorkspacePackage[]> {
	const names = (await readdir(join(root, 'packages'))).sort();
	const all = await Promise.all(
		names.map(async short => {
			const folder = join(root, 'packages', short);
			const text = await readFile(join(folder, 'package.json'), 'utf8');
			return { short, folder, manifest: JSON.parse(text) as PackageManifest };
		}),
	);
	return all.filter(({ manifest }) => manifest['private'] !== true);
}

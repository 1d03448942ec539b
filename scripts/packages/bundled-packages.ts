import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A package of somebody else whose code is part of what we publish. */
export interface BundledPackage {
	readonly name: string;
	readonly version: string;
	/** The text of its licence, which has to come along. */
	readonly license: string;
}

/** The file with the licences of what is bundled, in a package's `dist`. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** What the build has put into a package's `dist`, by the marks that the bundler leaves. */
export async function bundledPackages(folder: string): Promise<readonly BundledPackage[]> {
	const dist = join(folder, 'dist');
	const roots = new Set<string>();
	for (const name of await readdir(dist)) {
		if (!name.endsWith('.js')) continue;
		for (const [, file = ''] of (await readFile(join(dist, name), 'utf8')).matchAll(/^\/\/#region (.*)$/gm)) {
			const root = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
			if (root !== undefined) roots.add(resolve(folder, root));
		}
	}
	return Promise.all([...roots].sort().map(readBundled));
}

async function readBundled(root: string): Promise<BundledPackage> {
	// A package.json has both.
	const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as BundledPackage;
	const file = (await readdir(root)).find(each => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
	if (file === undefined) throw new Error(`${name} is bundled, and has no licence to bring along`);
	return { name, version, license: (await readFile(join(root, file), 'utf8')).trim() };
}

/** The text of the file with the licences; empty when nothing is bundled. */
export function notices(packages: readonly BundledPackage[]): string {
	if (packages.length === 0) return '';
	const parts = packages.map(({ name, version, license }) => `${name} ${version}\n\n${license}\n`);
	return `This package contains code of these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../bench/run-command.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** Packs a package as it would be published. @returns The tarball's path, in a folder of its own below `destination`. */
export async function pack({ short, folder }: WorkspacePackage, root: string, destination: string): Promise<string> {
	const target = join(destination, short);
	await mkdir(target, { recursive: true });
	await runCommand(join(root, 'node_modules', '.bin', 'pnpm'), ['pack', '--pack-destination', target], folder);
	const tarball = (await readdir(target)).find(name => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`nothing was packed for ${short}`);
	return join(target, tarball);
}
